#!/usr/bin/env node
// SPDX-License-Identifier: Apache-2.0
// document_of.mjs PAGE.html [SAMPLE.json]: the document of a page that the engine wrote, on standard output, in one line. With a sample, its attribution
// is kept where the page has none. This is how tests/samples are made anew:
//     contrapeso compare el-salvador no-emergency courts-stay-independent --replicates 24 && contrapeso report -o page.html
//     node tools/document_of.mjs page.html tests/samples/comparison.json >new && mv new tests/samples/comparison.json
//     contrapeso report 1 -o page.html && node tools/document_of.mjs page.html >tests/samples/run.json
import { readFileSync } from 'node:fs';

const [page, sample] = process.argv.slice(2);
const document = JSON.parse(readFileSync(page, 'utf8').match(/id="contrapeso-report-data">([^<]*)</)[1]);
const before = sample ? JSON.parse(readFileSync(sample, 'utf8')) : {};
console.log(JSON.stringify(document.attribution || !before.attribution ? document : { ...document, attribution: before.attribution }));
