// SPDX-License-Identifier: Apache-2.0
import './style.css';
import { mount } from 'svelte';
import schema from '../report-data.schema.json';
import App from './App.svelte';
import type { Lang, Report } from './data/contract';
import { faults } from './data/validate.js';
import { say } from './i18n';
import { open, ui } from './state.svelte';

const page = document.querySelector('#page') as HTMLElement;
const text = document.querySelector('#contrapeso-report-data')?.textContent ?? '';
// The language of the address wins, then that of the document, then that of the reader's browser.
const asked = /lang=(en|es)/.exec(location.hash)?.[1] as Lang | undefined;
ui.lang = asked ?? (navigator.language.startsWith('es') ? 'es' : 'en');

function plain_message(lines: string[], list: string[]): void {
  const main = document.createElement('main');
  main.style.cssText = 'max-width:70ch;margin:3rem auto;padding:0 1rem';
  lines.forEach((line, i) => main.append(Object.assign(document.createElement(i ? 'p' : 'h1'), { textContent: line })));
  const ul = document.createElement('ul');
  ul.append(...list.map((line) => Object.assign(document.createElement('li'), { textContent: line })));
  if (list.length) main.append(ul);
  page.append(main);
}

if (text.trim().startsWith('@')) {
  document.title = 'Contrapeso';
  plain_message(['Contrapeso', ...(['en', 'es'] as Lang[]).map((lang) => `${say(lang, 'page.empty')} contrapeso report.`)], []);
} else {
  let found: string[];
  let report: Report | undefined;
  try {
    report = JSON.parse(text) as Report;
    found = faults(report, schema);
  } catch (error) {
    found = [String(error)];
  }
  if (found.length || !report) {
    document.title = 'Contrapeso';
    plain_message([say(ui.lang, 'page.faults'), say(ui.lang, 'page.faults.do')], found);
  } else {
    if (!asked && report.language) ui.lang = report.language;
    open(report);
    mount(App, { target: page });
  }
}
