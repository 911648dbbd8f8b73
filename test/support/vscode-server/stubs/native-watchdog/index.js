'use strict';
module.exports.start = () => {};
module.exports.exit = (code) => process.exit(code);
