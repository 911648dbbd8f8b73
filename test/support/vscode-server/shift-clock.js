'use strict';
// Preloaded into VS Code's processes: in the extension host the clock starts at GOALMARK_TEST_NOW and runs on from
// there, so that what is due in the sample workspace is the same in every test run and every picture.
const now = process.env.GOALMARK_TEST_NOW;

if (now && process.argv.some((argument) => argument === '--type=extensionHost')) {
  const RealDate = Date;
  const shift = new RealDate(now).getTime() - RealDate.now();
  globalThis.Date = class extends RealDate {
    constructor(...parts) {
      if (parts.length === 0) super(RealDate.now() + shift);
      else super(...parts);
    }
    static now() {
      return RealDate.now() + shift;
    }
  };
}
