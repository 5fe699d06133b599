import assert from "node:assert/strict";
import test from "node:test";

import { deviceWords } from "../../static/src/text/device.js";

const CHROME = "AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0";

test("a device is called what its owner would call it", () => {
  const agents = {
    [`Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${CHROME} Safari/537.36 Edg/126.0.0.0`]:
      "Windows, Edge",
    [`Mozilla/5.0 (Windows NT 10.0; Win64; x64) coc_coc_browser/120.0 ${CHROME} Safari/537.36`]:
      "Windows, Cốc Cốc",
    [`Mozilla/5.0 (Linux; Android 10; K) ${CHROME} Mobile Safari/537.36`]: "Android, Chrome",
    "Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 Version/17.5 Mobile/15E148 Safari/604.1":
      "iPhone, Safari",
    "Mozilla/5.0 (X11; Linux x86_64; rv:127.0) Gecko/20100101 Firefox/127.0": "Linux, Firefox",
    "something else": "",
  };
  for (const [agent, words] of Object.entries(agents)) assert.equal(deviceWords(agent), words);
});
