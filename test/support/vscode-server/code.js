#!/usr/bin/env node
'use strict';
// Passes for the `code` executable when @vscode/test-electron starts VS Code: same arguments, same exit codes, but
// the window is a browser page on the VS Code server that came from npm.
require('./end-with-parent.js');
require('tsx/cjs');
require('../vscode/run-as-code.ts');
