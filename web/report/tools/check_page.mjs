#!/usr/bin/env node
// SPDX-License-Identifier: Apache-2.0
// check_page.mjs PAGE.html…: holds pages that the engine wrote against what the page itself demands of a document, and against what is promised of them:
// one file under 3 MB that asks nothing of the network. Says what each holds.
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { faults } from '../src/data/validate.js';

const schema = JSON.parse(readFileSync(join(dirname(fileURLToPath(import.meta.url)), '../report-data.schema.json'), 'utf8'));
const largest = 3_000_000;
let bad = 0;
for (const path of process.argv.slice(2)) {
  const page = readFileSync(path, 'utf8');
  const found = [];
  const text = page.match(/<script type="application\/json" id="contrapeso-report-data">([^<]*)<\/script>/)?.[1];
  if (!text) found.push(': has no document');
  if (page.includes('@CONTRAPESO_REPORT_')) found.push(': has a placeholder that nobody filled');
  if (page.length > largest) found.push(`: has ${page.length} bytes, more than ${largest}`);
  const outside = page.replace(text ?? '', '').match(/(?:src|srcset|href|action|poster)\s*=\s*["']?\s*(?:https?:)?\/\/[^"'\s>]*|url\(\s*["']?(?:https?:)?\/\/[^)]*|@import[^;]*/gi);
  if (outside) found.push(`: asks the network for ${outside.join(', ')}`);
  const document = text ? JSON.parse(text) : undefined;
  if (document) found.push(...faults(document, schema));
  if (found.length) {
    console.error(found.map((line) => `error: ${path}${line}`).join('\n'));
    bad = 3;
    continue;
  }
  const count = (key) => `${document[key]?.length ?? 0} ${key}`;
  console.log(`${path}: ${document.kind}, ${['scenarios', 'series', 'differences', 'policies', 'gates', 'flows', 'map', 'breaks', 'warnings'].map(count).join(', ')}, ${document.evidence.observations.length} observations`);
}
process.exit(bad);
