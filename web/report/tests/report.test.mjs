// SPDX-License-Identifier: Apache-2.0
// The page as a reader has it: opened from a file in a real Chromium. Run by tests/web/report_test.sh.
import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { faults } from '../src/data/validate.js';

const here = dirname(fileURLToPath(import.meta.url)), root = join(here, '..');
const template = join(root, 'template/report.html');
const schema = JSON.parse(readFileSync(join(root, 'report-data.schema.json'), 'utf8'));
const samples = ['run', 'comparison'];
const sample = (name) => JSON.parse(readFileSync(join(here, `samples/${name}.json`), 'utf8'));
const folder = mkdtempSync(join(tmpdir(), 'contrapeso-report-'));
const fill = (name, document) => {
  const data = join(folder, `${name}.json`), page = join(folder, `${name}.html`);
  writeFileSync(data, JSON.stringify(document));
  execFileSync(process.execPath, [join(root, 'tools/fill.mjs'), template, data, page], { stdio: 'pipe' });
  return page;
};
/** Puts a document in unchecked, to see what the page itself says. */
const fill_blindly = (name, text) => {
  const page = join(folder, `${name}.html`);
  writeFileSync(page, readFileSync(template, 'utf8').replace('@CONTRAPESO_REPORT_TITLE@', 't').replace('@CONTRAPESO_REPORT_DATA@', () => text));
  return page;
};

describe('texts', () => {
  const read = (lang) => Object.fromEntries([...readFileSync(join(root, `src/i18n/${lang}.ts`), 'utf8').matchAll(/^ {2}'([^']+)': '((?:[^'\\]|\\.)*)',$/gm)].map((m) => [m[1], m[2]]));
  const en = read('en'), es = read('es');
  test('both languages have the same keys and the same blanks', () => {
    assert.ok(Object.keys(en).length > 200);
    assert.deepEqual(Object.keys(es).sort(), Object.keys(en).sort());
    for (const key of Object.keys(en)) assert.deepEqual((es[key].match(/\{\w+\}/g) ?? []).sort(), (en[key].match(/\{\w+\}/g) ?? []).sort(), key);
  });
  test('nothing but names and symbols is the same in both', () => {
    const may = /^(table\.(csv|svg)|column\.level|scenario\.with|assumed\.value|unit\.(m2|share)|nav\.)/;
    for (const key of Object.keys(en)) if (!may.test(key) && /\p{L}/u.test(en[key].replace(/\{\w+\}/g, ''))) assert.notEqual(es[key], en[key], key);
  });
  test('no key is left over', () => {
    const sources = readdirSync(join(root, 'src'), { recursive: true }).filter((f) => /\.(svelte|ts)$/.test(f) && !/i18n\/(en|es)\.ts$/.test(f)).map((f) => readFileSync(join(root, 'src', f), 'utf8')).join('\n');
    const prefixes = [...sources.matchAll(/`([a-z_.]+\.)\$\{/g)].map((m) => m[1]);
    for (const key of Object.keys(en)) assert.ok(sources.includes(`'${key}'`) || prefixes.some((p) => key.startsWith(p)), `nobody says ${key}`);
  });
});

describe('the contract', () => {
  const broken = (change, name = 'comparison') => {
    const d = sample(name);
    change(d);
    return faults(d, schema).join('\n');
  };
  test('the samples keep it', () => { for (const name of samples) assert.equal(broken(() => {}, name), ''); });
  const cases = [
    ['an unknown key', (d) => { d.score = 7; }, /unknown "score"/],
    ['another version', (d) => { d.contrapeso_report = 2; }, /must be 1/],
    ['a missing language', (d) => { delete d.question.es; }, /question: lacks "es"/],
    ['a short series', (d) => { d.series[0].q[3].pop(); }, /has 15 values for 16 periods/],
    ['quantiles out of order', (d) => { d.series[0].q[6][2] = -1; }, /quantiles do not rise/],
    ['an unknown scenario', (d) => { d.series[0].scenario = 'x'; }, /names the scenario "x"/],
    ['an unknown indicator', (d) => { d.account.figures[0].indicator = 'x:truth'; }, /names the indicator "x:truth"/],
    ['a side left out', (d) => { d.account.figures = d.account.figures.filter((f) => !/wrongfully/.test(f.indicator)); }, /no headline of the ledger "rights"; none may be left out/],
    ['people lost in custody', (d) => { d.flows[0].links[0].mean += 500; }, /neither came nor went/],
    ['a probability above 1', (d) => { d.account.figures[0].contrasts[0].positive = 1.2; }, /must not be more than 1/],
    ['a source without a name', (d) => { d.evidence.sources = {}; }, /which is not in \/evidence\/sources/],
    ['a comparison without differences', (d) => { d.differences = []; }, /and \/differences/],
    ['a date in another form', (d) => { d.breaks[0].date = '1/7/2019'; }, /does not have the form/],
  ];
  for (const [name, change, what] of cases) test(`refuses ${name}`, () => assert.match(broken(change), what));
});

const chromium_path = [process.env.CHROMIUM, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find((p) => p && existsSync(p));
describe('the page', { skip: chromium_path ? false : 'no Chromium here' }, () => {
  let browser;
  const pages = {};
  before(async () => {
    const { chromium } = await import('playwright-core');
    browser = await chromium.launch({ executablePath: chromium_path, args: ['--no-sandbox'] });
    for (const name of samples) pages[name] = fill(name, sample(name));
  });
  after(() => browser?.close());

  async function open(file, { lang = 'en', width = 1280, ...more } = {}) {
    const context = await browser.newContext({ viewport: { width, height: 900 }, bypassCSP: true, acceptDownloads: true, ...more });
    context.setDefaultTimeout(240_000);  // a busy machine is slow, not wrong
    const page = await context.newPage();
    const asked = [], errors = [];
    page.on('request', (r) => asked.push(r.url()));
    page.on('pageerror', (e) => errors.push(String(e)));
    page.on('console', (m) => { if (m.type() === 'error' || m.type() === 'warning') errors.push(m.text()); });
    await page.goto(`file://${file}#lang=${lang}`);
    await page.waitForSelector('[data-chart="account"] svg');
    return { page, asked, errors, close: () => context.close() };
  }

  for (const name of samples) {
    test(`${name}: is small, asks nobody, and says nothing to the console`, async () => {
      assert.ok(statSync(pages[name]).size < 3_000_000);
      const { page, asked, errors, close } = await open(pages[name]);
      await page.evaluate(() => { for (const d of document.querySelectorAll('details')) d.open = true; });
      await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
      await page.waitForTimeout(300);
      assert.deepEqual(asked.filter((u) => !u.startsWith(`file://${pages[name]}`) && !u.startsWith('data:')), []);
      assert.deepEqual(errors, []);
      await close();
    });

    for (const lang of ['en', 'es']) {
      test(`${name}, ${lang}: axe finds nothing, no text is missing, with details open`, async () => {
        const { page, close } = await open(pages[name], { lang });
        // All tables of the run; of the comparison, which has thousands of rows more of the same make, every ninth.
        await page.evaluate((all) => [...document.querySelectorAll('details')].forEach((d, i) => { if (all || !d.classList.contains('numbers') || i % 9 === 0) d.open = true; }), name === 'run');
        await page.waitForFunction(() => [...document.querySelectorAll('details.numbers')].every((d) => !d.open || d.querySelector('table')));
        await page.addScriptTag({ path: join(root, 'node_modules/axe-core/axe.min.js') });
        const found = await page.evaluate(async () => {
          const result = await window.axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'], resultTypes: ['violations'] });
          return result.violations.map((v) => `${v.id}: ${v.help} ${v.nodes.slice(0, 3).map((n) => n.html.slice(0, 160)).join(' | ')}`);
        });
        assert.deepEqual(found, []);
        const text = await page.evaluate(() => document.querySelector('#page').outerHTML);
        assert.doesNotMatch(text, /⟦|undefined|NaN|\[object/);
        assert.equal(await page.evaluate(() => document.documentElement.lang), lang);
        await close();
      });

      test(`${name}, ${lang}: every chart has a name, words, a table, a CSV and an SVG`, async () => {
        const { page, close } = await open(pages[name], { lang });
        const charts = await page.$$eval('[data-chart]', (all) => all.map((c) => c.dataset.chart));
        await page.evaluate(() => { for (const d of document.querySelectorAll('details')) d.open = true; });
        await page.waitForFunction(() => [...document.querySelectorAll('details.numbers')].every((d) => d.querySelector('table')));
        assert.ok(charts.length >= (name === 'run' ? 16 : 27), `${charts.length} charts`);
        for (const id of charts) {
          const chart = page.locator(`[data-chart="${id}"]`);
          const facts = await chart.evaluate((c) => ({
            title: c.querySelector('h3').textContent.trim(), words: c.querySelector('.words p').textContent.trim(), rows: c.querySelectorAll('tbody tr').length,
            named: (c.querySelector('svg[role=img]')?.getAttribute('aria-labelledby') ?? '').split(' ').map((one) => document.getElementById(one)?.textContent ?? ''),
          }));
          assert.ok(facts.title.length > 3 && facts.words.length > 40 && facts.rows >= 3, `${id}: ${JSON.stringify(facts).slice(0, 200)}`);
          assert.ok(facts.named.length === 2 && facts.named.every((n) => n.trim().length > 3), `${id} has no name`);
          if (lang === 'es' && name === 'run') continue;  // the files are made by the same code; once is enough
          // Chromium stops a page that saves more than ten files in a row, so most are caught on the way to the disk.
          const take = async (kind) => {
            if (charts.indexOf(id) > 2) return chart.evaluate(async (c, which) => {
              let got;
              const make = URL.createObjectURL, click = HTMLAnchorElement.prototype.click;
              URL.createObjectURL = (blob) => { got = blob; return 'blob:none'; };
              let name = '';
              HTMLAnchorElement.prototype.click = function () { name = this.download; };
              c.querySelector(`[data-download="${which}"]`).click();
              URL.createObjectURL = make;
              HTMLAnchorElement.prototype.click = click;
              return [name, await got.text()];
            }, kind);
            const [download] = await Promise.all([page.waitForEvent('download'), chart.locator(`[data-download="${kind}"]`).click()]);
            return [download.suggestedFilename(), readFileSync(await download.path(), 'utf8')];
          };
          const [csv_name, csv] = await take('csv');
          assert.match(csv_name, /^contrapeso-[\w-]+\.csv$/);
          const lines = csv.trim().split('\n');
          assert.ok(lines.some((l) => /^# scenario .*digest [0-9a-f]{64}, seed 1, \d+ replicates/.test(l)), `${id}: no origin in the CSV`);
          const table = lines.slice(lines.findIndex((l) => !l.startsWith('#')));
          const cells = (l) => l.match(/("([^"]|"")*"|[^,]*)(,|$)/g).length - (l.endsWith(',') ? 0 : 1);
          assert.equal(cells(table[1]), cells(table[0]), `${id}: ragged CSV`);
          const [svg_name, svg] = await take('svg');
          assert.match(svg_name, /\.svg$/);
          const sound = await page.evaluate((text) => {
            const d = new DOMParser().parseFromString(text, 'image/svg+xml');
            return { error: d.querySelector('parsererror')?.textContent ?? '', title: d.querySelector('svg > title')?.textContent ?? '', desc: (d.querySelector('svg > desc')?.textContent ?? '').length };
          }, svg);
          assert.equal(sound.error, '');
          assert.equal(sound.title, facts.title);
          assert.ok(sound.desc > 40);
          assert.doesNotMatch(svg.replaceAll('http://www.w3.org/2000/svg', '').replaceAll('http://www.w3.org/1999/xhtml', ''), /https?:\/\/|<script|NaN/);
        }
        await close();
      });
    }

    test(`${name}: nothing runs off the side at 320 to 1280 px, nor at 200 % zoom`, async () => {
      for (const [width, scale] of [[320, 1], [360, 1], [768, 1], [1280, 1], [640, 2]]) {
        const { page, close } = await open(pages[name], { width, deviceScaleFactor: scale, lang: 'es' });
        await page.waitForTimeout(150);
        assert.ok(await page.evaluate(() => document.documentElement.scrollWidth) <= width, `at ${width} px`);
        await close();
      }
    });

    test(`${name}: the four sides are always shown together, and words follow the numbers`, async () => {
      const d = sample(name);
      for (const width of [360, 1280]) {
        const { page, close } = await open(pages[name], { width });
        const sides = await page.$$eval('[data-side]', (all) => all.map((s) => ({ side: s.dataset.side, tall: s.getBoundingClientRect().height, inside: !!s.closest('details') })));
        assert.deepEqual(sides.map((s) => s.side), ['safety', 'rights', 'institutions', 'cost']);
        assert.ok(sides.every((s) => s.tall > 80 && !s.inside));
        const strip = await page.$$eval('[data-chart="account"] svg[role=img]', (all) => all.map((s) => s.textContent));
        for (const f of d.account.figures) assert.ok(strip[0].replace(/\s/g, '').includes(d.indicators.find((i) => i.id === f.indicator).name.en.replace(/\s/g, '').slice(0, 16)), f.indicator);
        await close();
      }
      // The rule told on the page, written a second time: the lower end of Wilson's interval chooses the word.
      const { page, close } = await open(pages[name]);
      await page.evaluate(() => { for (const e of document.querySelectorAll('details')) e.open = true; });
      await page.waitForSelector('[data-chart="account"] tbody tr');
      const rows = await page.$$eval('[data-chart="account"] tbody tr', (all) => all.map((r) => r.lastElementChild.textContent));
      const contrasts = d.account.figures.flatMap((f) => f.contrasts);
      assert.equal(rows.length, contrasts.length);
      contrasts.forEach((c, i) => {
        const up = c.positive >= 1 - c.positive - c.zero, p = up ? c.positive : 1 - c.positive - c.zero, n = c.pairs, k = Math.round(p * n);
        if (c.zero === 1) return assert.equal(rows[i], 'No difference in any replicate.');
        const s = p + c.zero / 2, z = 1.96;
        const low = (s + z * z / (2 * n) - z * Math.sqrt(s * (1 - s) / n + z * z / (4 * n * n))) / (1 + z * z / n);
        const word = low >= 0.99 ? /^Virtually certain to be / : low >= 0.9 ? /^Very likely / : low >= 0.66 ? /^Likely / : low >= 0.5 ? /^More likely / : /^Sign open/;
        assert.match(rows[i], word);
        if (low >= 0.5) assert.match(rows[i], new RegExp(`${up ? 'higher' : 'lower'}.* in ${k} of ${n} simulated worlds`));
      });
      const cards = await page.$$eval('[data-side] .said', (all) => all.map((s) => s.textContent));
      for (const card of cards) assert.ok(rows.includes(card), card);
      await close();
    });

    test(`${name}: is painted within a second`, async () => {
      const tries = [];
      for (let k = 0; k < 12 && Math.min(...tries, Infinity) >= 1000 || k < 3; ++k) {
        const { page, close } = await open(pages[name]);
        tries.push(await page.evaluate(() => performance.getEntriesByName('first-contentful-paint')[0].startTime));
        await close();
      }
      console.log(`first paint of ${name}: ${tries.map((x) => Math.round(x)).join(', ')} ms`);
      assert.ok(Math.min(...tries) < 1000);
    });
  }

  test('the keyboard reaches everything that a mouse does', async () => {
    const { page, close } = await open(pages.run);
    await page.keyboard.press('Tab');
    assert.equal(await page.evaluate(() => document.activeElement.className.includes('skip')), true);
    const box = await page.evaluate(() => document.activeElement.getBoundingClientRect().left);
    assert.ok(box >= 0, 'the skip link shows itself');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    assert.equal(await page.evaluate(() => document.activeElement.textContent), 'Español');
    await page.keyboard.press('Enter');
    assert.equal(await page.evaluate(() => document.documentElement.lang), 'es');
    const slider = page.locator('[data-chart="years-homicide_victim_count-truth"] input[type=range]');
    await slider.focus();
    await page.keyboard.press('Home');
    await page.keyboard.press('ArrowRight');
    assert.match(await slider.getAttribute('aria-valuetext'), /^2011: mediana [\d,]+/);
    assert.match(await page.locator('[data-chart="years-homicide_victim_count-truth"] .reading').textContent(), /2011/);
    const log = page.locator('[data-chart="years-homicide_victim_count-truth"] button[aria-pressed]');
    await log.focus();
    await page.keyboard.press('Space');
    assert.equal(await log.getAttribute('aria-pressed'), 'true');
    const small = await page.$$eval('button, summary, input, nav a', (all) => all.filter((e) => e.getBoundingClientRect().height < 24 && e.getBoundingClientRect().height > 0).map((e) => e.outerHTML.slice(0, 80)));
    assert.deepEqual(small, []);
    await close();
  });

  test('reduced motion is kept, and paper gets no buttons', async () => {
    const { page, close } = await open(pages.run, { reducedMotion: 'reduce' });
    assert.equal(await page.evaluate(() => getComputedStyle(document.documentElement).scrollBehavior), 'auto');
    await page.emulateMedia({ media: 'print' });
    assert.equal(await page.$$eval('.tools, .contents, .language, input', (all) => all.filter((e) => e.getClientRects().length > 0).length), 0);
    assert.ok((await page.pdf({ format: 'A4' })).length > 50_000);
    await close();
  });

  test('text of a document is text: no tag, no script, no dollar sign does anything', async () => {
    const d = sample('run');
    d.question.en = `</script><script>window.hit = 1</script><img src=x onerror="window.hit = 2">$& $'`;
    d.scenarios[0].title.en = '<b>bold</b>';
    const { page, errors, close } = await open(fill('hostile', d));
    assert.equal(await page.evaluate(() => window.hit), undefined);
    assert.equal(await page.textContent('h1'), d.question.en);
    assert.equal(await page.$$eval('.scenarios b b', (all) => all.length), 0);
    assert.deepEqual(errors, []);
    await close();
  });

  test('without data, or with broken data, the page says so', async () => {
    const page = await browser.newPage();
    await page.goto(`file://${template}`);
    assert.match(await page.textContent('main'), /empty template.*plantilla vacía/s);
    const d = sample('comparison');
    d.account.figures.length = 3;
    await page.goto(`file://${fill_blindly('broken', JSON.stringify(d))}#lang=en`);
    assert.match(await page.textContent('main'), /break the rules of format 1.*\/account\/figures: has 3 items, must have 4 or more/s);
    await page.goto(`file://${fill_blindly('cut', '{"contrapeso_report": 1,')}#lang=es`);
    assert.match(await page.textContent('main'), /no cumplen las reglas/);
    await page.close();
  });
});
