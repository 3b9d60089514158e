#!/usr/bin/env node
// SPDX-License-Identifier: Apache-2.0
// document_of.mjs PAGE.html: the document of a page that the engine wrote, on standard output, in one line. This is how tests/samples are made anew:
//     contrapeso compare el-salvador no-emergency courts-stay-independent && contrapeso attribute el-salvador --from 2015 --until 2024
//     contrapeso report -o page.html && node tools/document_of.mjs page.html >tests/samples/comparison.json
//     contrapeso report 1 -o page.html --store another.db && node tools/document_of.mjs page.html >tests/samples/run.json
import { readFileSync } from 'node:fs';

const page = readFileSync(process.argv[2], 'utf8');
console.log(JSON.stringify(JSON.parse(page.match(/id="contrapeso-report-data">([^<]*)</)[1])));
