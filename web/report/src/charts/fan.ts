// SPDX-License-Identifier: Apache-2.0
// What a fan chart shows, apart from how it is drawn: panels, published figures, words and tables.
import type { Indicator, Lang, Observation, Period } from '../data/contract';
import type { Table } from '../download';
import { day, month, number, place, signed, span, time, unit_name } from '../format';
import { baseline, comparison, letter, series, t, the, title_of, ui } from '../state.svelte';

export interface Point { x: number; observation: Observation; value: number; low: number; high: number }
export interface Line { label: string; x: number[]; values: (number | null)[]; low?: (number | null)[]; high?: (number | null)[]; id?: string; unit?: string; q?: (number | null)[][] }
export interface Panel {
  key: string; title: string; short: string; x: number[]; periods: { from: string; until: string }[]; q: (number | null)[][]; ghost?: Line; second?: Line; points: Point[]; positive?: (number | null)[];
}

export const level_names = ['2.5', '10', '25', '50', '75', '90', '97.5'];
export const when = (lang: Lang, period: Period, s: { from: string; until: string }): string => (period === 'month' ? month(lang, s.from) : span(lang, s));

/** Published figures of an indicator that a chart by this period may show: a flow must be counted over just such a period. */
export function points_of(i: Indicator, period: Period): Point[] {
  const periods = the().calendar[period] ?? [];
  const first = time(periods[0].from), last = time(periods[periods.length - 1].until) + 864e5;
  return (the().evidence?.observations ?? []).filter((o) => o.indicator === i.id).flatMap((o) => {
    const flow = i.fold === 'sum' || i.fold === 'mean' || i.fold === 'largest';
    const same = periods.find((p) => p.from === o.from && p.until === o.until);
    if ((i.fold === 'sum' || i.fold === 'largest') && !same) return [];
    const x = o.from === o.until ? time(o.from) : same && flow ? place(same, i.fold) : (time(o.from) + time(o.until)) / 2;
    if (x < first || x > last) return [];
    const value = o.value ?? ((o.low as number) + (o.high as number)) / 2;
    return [{ x, observation: o, value, low: o.low ?? value, high: o.high ?? value }];
  });
}

export function level_panels(i: Indicator, period: Period): Panel[] {
  const periods = the().calendar[period] ?? [];
  const x = periods.map((p) => place(p, i.fold));
  const found = series(i.id, period);
  const replays = the().evidence?.replays ?? [baseline().id];
  const home = found.find((s) => s.scenario === baseline().id);
  return found.map((s) => ({
    key: s.scenario, title: title_of(s.scenario), short: comparison() ? letter(s.scenario) : '', x, periods, q: s.q,
    ghost: home && s !== home ? { label: t('chart.ghost', { letter: letter(home.scenario) }), x, values: home.q[3] } : undefined,
    points: replays.includes(s.scenario) ? points_of(i, period) : [],
  }));
}

export function difference_panels(i: Indicator, period: Period): Panel[] {
  const periods = the().calendar[period] ?? [];
  const x = periods.map((p) => place(p, i.fold));
  return (the().differences ?? []).filter((d) => d.indicator === i.id && d.period === period).map((d) => ({
    key: d.scenario, title: `${letter(d.scenario)} − ${letter(d.against)} · ${the().scenarios.find((s) => s.id === d.scenario)?.title[ui.lang]}`, short: `${letter(d.scenario)} − ${letter(d.against)}`,
    x, periods, q: d.q, points: [], positive: d.positive,
  }));
}

export function interpolate(x: number[], values: (number | null)[], at: number): number | null {
  const i = x.findIndex((v) => v >= at);
  if (i < 0) return at - x[x.length - 1] < 40 * 864e5 ? values[x.length - 1] : null;
  const [a, b] = [values[Math.max(i - 1, 0)], values[i]];
  if (x[i] === at || i === 0) return b;
  return a === null || b === null ? null : a + ((b - a) * (at - x[i - 1])) / (x[i] - x[i - 1]);
}

export function words(lang: Lang, i: Indicator, period: Period, panels: Panel[], difference: boolean, breaks: string[]): string {
  const show = (v: number | null): string => (difference ? signed(lang, v, i.unit) : number(lang, v, i.unit));
  let points = '';
  const parts = panels.map((p) => {
    const at = p.q[3].map((v, k) => [v, k] as const).filter(([v]) => v !== null) as [number, number][];
    if (at.length === 0) return '';
    const high = at.reduce((a, b) => (b[0] > a[0] ? b : a)), low = at.reduce((a, b) => (b[0] < a[0] ? b : a));
    const first = at[0][1], last = at[at.length - 1][1];
    const own = p.points.filter((o) => o.observation.indicator === i.id);
    if (own.length) {
      const outside = own.filter((o) => {
        const [l, h] = [interpolate(p.x, p.q[0], o.x), interpolate(p.x, p.q[6], o.x)];
        return l !== null && h !== null && (o.high < l || o.low > h);
      }).length;
      points = t('chart.description.points', { count: own.length, outside, letter: p.title });
    }
    return t('chart.description.panel', {
      title: p.title, first: show(p.q[3][first]), from: when(lang, period, p.periods[first]), last: show(p.q[3][last]), until: when(lang, period, p.periods[last]),
      peak: show(high[0]), peak_when: when(lang, period, p.periods[high[1]]), low: show(low[0]), low_when: when(lang, period, p.periods[low[1]]),
      q25: show(p.q[2][last]), q75: show(p.q[4][last]), q025: show(p.q[0][last]), q975: show(p.q[6][last]),
    }) + (p.second ? t('chart.description.second', { label: p.second.label, first: show(p.second.values[first]), last: show(p.second.values[last]) }) : '');
  });
  const opening = t(difference ? 'chart.description.difference' : 'chart.description.fan', {
    period: t(`period.${period}`), panels: parts.join(''), points, breaks: breaks.length ? t('chart.description.breaks', { dates: breaks.join(', ') }) : '', baseline: baseline().title[lang],
  });
  return `${difference ? opening + parts.join('') : opening}${i.name[lang]}, ${unit_name(lang, i.unit, difference)}.`;
}

export function tables(lang: Lang, i: Indicator, period: Period, panels: Panel[], difference: boolean): Table[] {
  const show = (v: number | null): string => (difference ? signed(lang, v, i.unit) : number(lang, v, i.unit));
  const against = difference ? [{ key: 'against', name: t('column.against'), kind: 'text' as const }] : [];
  const main: Table = {
    columns: [
      { key: 'from', name: t('column.period'), kind: 'text' }, { key: 'until', name: t('column.until'), kind: 'text' },
      { key: 'scenario', name: t('column.scenario'), kind: 'text' }, ...against, { key: 'indicator', name: t('column.indicator'), kind: 'text' }, { key: 'unit', name: t('column.unit'), kind: 'text' },
      ...level_names.map((l) => ({ key: `q${l}`, name: l === '50' ? t('column.median') : t('column.level', { level: l }), kind: 'number' as const })),
      ...(difference ? [{ key: 'positive', name: t('column.positive'), kind: 'number' as const }] : []),
    ],
    rows: [], shown: [],
  };
  for (const p of panels) {
    p.periods.forEach((s, k) => {
      const q = p.q.map((level) => level[k]);
      main.rows.push([s.from, s.until, p.key, ...(difference ? [baseline().id] : []), i.id, i.unit, ...q, ...(difference ? [p.positive?.[k]] : [])]);
      main.shown.push([when(lang, period, s), day(lang, s.until), p.short || p.title, ...(difference ? [letter(baseline().id)] : []), i.name[lang], unit_name(lang, i.unit, difference), ...q.map(show),
        ...(difference ? [p.positive?.[k] == null ? '–' : `${Math.round((p.positive[k] as number) * 100)} %`] : [])]);
    });
  }
  for (const p of panels) {
    if (!p.second?.q) continue;
    p.periods.forEach((s, k) => {
      const q = (p.second?.q ?? []).map((level) => level[k]);
      main.rows.push([s.from, s.until, p.key, p.second?.id, p.second?.unit, ...q]);
      main.shown.push([when(lang, period, s), day(lang, s.until), p.short || p.title, p.second?.label ?? '', unit_name(lang, p.second?.unit ?? ''), ...q.map(show)]);
    });
  }
  const points = panels.find((p) => p.points.length)?.points ?? [];
  const figures: Table = {
    name: t('table.points'),
    columns: [{ key: 'from', name: t('column.period'), kind: 'text' }, { key: 'until', name: t('column.until'), kind: 'text' }, { key: 'fact', name: t('column.fact'), kind: 'text' },
      { key: 'value', name: t('column.value'), kind: 'number' }, { key: 'low', name: t('column.from'), kind: 'number' }, { key: 'high', name: t('column.until'), kind: 'number' },
      { key: 'kind', name: t('column.kind'), kind: 'text' }, { key: 'source', name: t('column.source'), kind: 'text', english: true }, { key: 'note', name: t('column.note'), kind: 'text', english: true }],
    rows: points.map((p) => [p.observation.from, p.observation.until, p.observation.fact, p.observation.value, p.observation.low, p.observation.high, p.observation.kind, source_of(p.observation), note_of(p.observation)]),
    shown: points.map((p) => [span(lang, p.observation), day(lang, p.observation.until), p.observation.name[lang], number(lang, p.observation.value, i.unit), number(lang, p.observation.low, i.unit),
      number(lang, p.observation.high, i.unit), t(`kind.short.${p.observation.kind}`), source_of(p.observation), note_of(p.observation)]),
  };
  return points.length ? [main, figures] : [main];
}
export const source_of = (o: Observation): string => {
  const s = the().evidence?.sources[o.source];
  return s ? `${s.name} (${s.where})` : o.source;
};
const note_of = (o: Observation): string => [o.derived, o.note].filter(Boolean).join('; ');
