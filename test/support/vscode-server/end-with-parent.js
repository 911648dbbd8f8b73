'use strict';
// Preloaded into every process of a test run: when the process that started this one is gone, however it went, this
// one ends too. So a killed run leaves no server, extension host or browser behind.
const { setInterval } = require('node:timers');
const { isMainThread } = require('node:worker_threads');

if (isMainThread) {
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent) process.exit(1);
  }, 500).unref();
}
