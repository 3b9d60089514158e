// SPDX-License-Identifier: Apache-2.0
// What the whole page shares: the document, the language, and names for what the document holds.
import type { Indicator, Lang, Ledger, Report, Scenario, Series } from './data/contract';
import { say } from './i18n';

export const ui = $state<{ lang: Lang; copied: string }>({ lang: 'en', copied: '' });
let report: Report | undefined;

export function open(document: Report): void {
  report = document;
}
export const the = (): Report => report as Report;
export const t = (key: string, fill: Record<string, string | number> = {}): string => say(ui.lang, key, fill);

const letters = 'ABCDEF';
export const comparison = (): boolean => the().kind === 'comparison';
export const baseline = (): Scenario => the().scenarios[0];
export const letter = (id: string): string => letters[the().scenarios.findIndex((s) => s.id === id)] ?? '?';
export const scenario = (id: string): Scenario => the().scenarios.find((s) => s.id === id) as Scenario;
/** "B · No state of emergency" in a comparison, the plain title of a single run. */
export const title_of = (id: string): string => (comparison() ? t('scenario.with', { letter: letter(id), title: scenario(id).title[ui.lang] }) : scenario(id).title[ui.lang]);
export const indicator = (id: string): Indicator => the().indicators.find((i) => i.id === id) as Indicator;
export const series = (id: string, period: string): Series[] =>
  the().scenarios.flatMap((s) => the().series.filter((x) => x.scenario === s.id && x.indicator === id && x.period === period));

export const ledgers: Ledger[] = ['safety', 'rights', 'institutions', 'cost'];
export const colour: Record<Ledger, string> = { safety: '#14648c', rights: '#a8431a', institutions: '#5f4599', cost: '#566315', people: '#47525d' };
export const ink = '#14202b', soft = '#4a5763', faint = '#c9d1d8';

/** The mark of each side, so that none depends on colour. */
export const glyph: Record<Ledger, string> = {
  safety: 'M-5,0a5,5 0 1,0 10,0a5,5 0 1,0 -10,0Z', rights: 'M-4.6,-4.6H4.6V4.6H-4.6Z', institutions: 'M0,-6.2L6.2,0L0,6.2L-6.2,0Z', cost: 'M0,-5.8L5.8,4.6H-5.8Z', people: 'M-5,-2H5V2H-5Z',
};
