'use strict';
// What VS Code's server asks of its native logger, in plain JavaScript: lines appended to a file. Without it there
// would be no log files to look at when a test run crashes.
const { appendFile } = require('node:fs');

const levels = ['trace', 'debug', 'info', 'warn', 'error', 'critical'];

class Logger {
  constructor(file) {
    this.file = file;
    this.level = 2;
    for (const [level, name] of levels.entries()) {
      this[name] = (message) => {
        if (level >= this.level) {
          appendFile(this.file, `${new Date().toISOString()} [${name}] ${message}\n`, () => {});
        }
      };
    }
  }
  getLevel() {
    return this.level;
  }
  setLevel(level) {
    this.level = level;
  }
  setPattern() {}
  clearFormatters() {}
  flush() {}
  drop() {}
}

const createRotatingLogger = (_name, file) => Promise.resolve(new Logger(file));

// One by one: that is what an ES module that imports this file can see.
module.exports.setFlushOn = () => {};
module.exports.setLevel = () => {};
module.exports.createRotatingLogger = createRotatingLogger;
module.exports.createAsyncRotatingLogger = createRotatingLogger;
