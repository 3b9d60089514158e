// SPDX-License-Identifier: Apache-2.0
// shots.mjs FOLDER PAGE.html…: pictures of whole pages at three widths, for people to look at.
import { mkdirSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { chromium } from 'playwright-core';

const [folder, ...pages] = process.argv.slice(2);
mkdirSync(folder, { recursive: true });
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: ['--no-sandbox'] });
for (const page_file of pages) {
  for (const width of (process.env.WIDTHS ?? '360,768,1280').split(',').map(Number)) {
    for (const lang of (process.env.LANGS ?? 'en').split(',')) {
      const page = await browser.newPage({ viewport: { width, height: 900 } });
      await page.goto(`file://${resolve(page_file)}#lang=${lang}`);
      await page.waitForTimeout(400);
      const height = await page.evaluate(() => document.documentElement.scrollHeight);
      const name = `${folder}/${basename(page_file, '.html')}-${width}-${lang}`;
      for (let y = 0, k = 0; y < height; y += 1700, ++k) await page.screenshot({ path: `${name}-${k}.png`, clip: { x: 0, y, width, height: Math.min(1700, height - y) }, fullPage: true });
      console.log(name, height, 'overflow', await page.evaluate(() => document.documentElement.scrollWidth - innerWidth));
      await page.close();
    }
  }
}
await browser.close();
