#!/usr/bin/env node
// SPDX-License-Identifier: Apache-2.0
// fill.mjs TEMPLATE DATA.json PAGE.html: checks a document and puts it into the template, as the engine does.
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { faults } from '../src/data/validate.js';

const [template, data, page] = process.argv.slice(2);
if (!page) {
  console.error('usage: fill.mjs TEMPLATE DATA.json PAGE.html');
  process.exit(2);
}
const schema = JSON.parse(readFileSync(join(dirname(fileURLToPath(import.meta.url)), '../report-data.schema.json'), 'utf8'));
const document = JSON.parse(readFileSync(data, 'utf8'));
const found = faults(document, schema);
if (found.length) {
  console.error(found.map((line) => `error: ${data}${line}`).join('\n'));
  process.exit(3);
}
const html = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
const title = html(document.question[document.language ?? 'en']);
// Functions as replacements: a dollar sign in the data is a dollar sign.
const filled = readFileSync(template, 'utf8').replace('@CONTRAPESO_REPORT_TITLE@', () => title).replace('@CONTRAPESO_REPORT_DATA@', () => JSON.stringify(document).replaceAll('<', '\\u003c'));
writeFileSync(page, filled);
console.log(`${page}: ${Buffer.byteLength(filled).toLocaleString('en')} bytes`);
