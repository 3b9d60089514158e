// SPDX-License-Identifier: Apache-2.0
// Numbers and dates as people read them. El Salvador writes 1,234.5, so both languages do.
import type { Lang, Span } from './data/contract';
import { knows, say } from './i18n';

const scale_of = (unit: string): number => (unit === 'USD' ? 1e-6 : unit === 'share' ? 100 : 1);
const tag = (lang: Lang): string => (lang === 'es' ? 'es-SV' : 'en-US');
const cache = new Map<string, Intl.NumberFormat>();
function formatter(lang: Lang, digits: number): Intl.NumberFormat {
  const key = `${lang}${digits}`;
  let one = cache.get(key);
  if (!one) cache.set(key, (one = new Intl.NumberFormat(tag(lang), { minimumFractionDigits: digits, maximumFractionDigits: digits, useGrouping: true })));
  return one;
}

/** Three significant digits of a number that is already in the unit shown. */
function three(lang: Lang, x: number, whole: boolean): string {
  if (x === 0) return '0';
  const size = Math.abs(x);
  const digits = Math.max(0, 2 - Math.floor(Math.log10(size)));
  const step = 10 ** (2 - Math.floor(Math.log10(size)));
  const rounded = digits > 0 && whole ? Math.round(x) : Math.round(x * step) / step;
  return formatter(lang, whole ? 0 : Math.min(digits, 3)).format(rounded).replace('-', '−');
}
const counts = new Set(['persons', 'payers', 'complaints', 'cases', 'days', 'places', 'hearings', 'seats', 'person-years', 'extensions', 'acts', 'refusals', 'votes', 'deals', 'municipalities']);

export function number(lang: Lang, x: number | null | undefined, unit: string): string {
  if (x === null || x === undefined || !Number.isFinite(x)) return '–';
  if (unit === 'share') return `${percent_digits(lang, x * 100)} %`;
  if (unit === 'USD') return three(lang, x * 1e-6, Math.abs(x) >= 1e8);
  if (unit === 'index') return formatter(lang, 2).format(x).replace('-', '−');
  if (unit === 'days') return formatter(lang, 0).format(x).replace('-', '−');
  return three(lang, x, counts.has(unit));
}
const percent_digits = (lang: Lang, x: number): string => formatter(lang, Math.abs(x) < 10 && x !== 0 ? 1 : 0).format(x).replace('-', '−');

/** With its sign; a difference of shares is in percentage points. */
export function signed(lang: Lang, x: number | null | undefined, unit: string): string {
  if (x === null || x === undefined) return '–';
  const text = unit === 'share' ? percent_digits(lang, x * 100) : number(lang, x, unit);
  return x > 0 && !/^0(\.0+)?$/.test(text) ? `+${text}` : text;
}

/** A ratio as a multiple: 3.16, 0.16. */
export const ratio = (lang: Lang, x: number): string => (x > 0 && x < 0.01 ? formatter(lang, Math.min(6, 2 - Math.floor(Math.log10(x)))).format(x) : three(lang, x, x >= 100));
export const share = (lang: Lang, x: number): string => `${formatter(lang, 0).format(Math.round(x * 100) + 0).replace('-', '−')} %`;
export const plain = (lang: Lang, x: number): string => formatter(lang, 0).format(x);

/** The number on an axis. */
export function tick(lang: Lang, x: number, unit: string, difference = false): string {
  const value = x * scale_of(unit);
  const size = Math.abs(value);
  const digits = size === 0 || size >= 10 ? 0 : size >= 1 ? (Number.isInteger(value) ? 0 : 1) : size >= 0.095 ? (Math.abs(value * 10 - Math.round(value * 10)) < 1e-9 ? 1 : 2) : 2;
  return formatter(lang, digits).format(value).replace('-', '−') + (unit === 'share' && !difference ? ' %' : '');
}

export function unit_name(lang: Lang, unit: string, difference = false): string {
  if (difference && unit === 'share') return say(lang, 'unit.share.difference');
  return knows(`unit.${unit}`) ? say(lang, `unit.${unit}`) : unit;
}

const when = (date: string): Date => new Date(`${date}T00:00:00Z`);
export const time = (date: string): number => when(date).getTime();
export function day(lang: Lang, date: string): string {
  return new Intl.DateTimeFormat(lang === 'es' ? 'es-SV' : 'en-GB', { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' }).format(when(date));
}
export function month(lang: Lang, date: string): string {
  return new Intl.DateTimeFormat(lang === 'es' ? 'es-SV' : 'en-GB', { month: 'short', year: 'numeric', timeZone: 'UTC' }).format(when(date));
}
/** 2025; 2022–2025; Jan 2022; 1 Jan 2022 – 3 Mar 2023. */
export function span(lang: Lang, { from, until }: Span): string {
  const [a, b] = [from.slice(0, 4), until.slice(0, 4)];
  if (from.endsWith('-01-01') && until.endsWith('-12-31')) return a === b ? a : `${a}–${b}`;
  if (from === until) return day(lang, from);
  if (from.slice(0, 7) === until.slice(0, 7) && from.endsWith('-01') && Number(until.slice(8)) >= 28) return month(lang, from);
  return `${day(lang, from)} – ${day(lang, until)}`;
}
/** Middle of a period for what is counted over it, end for what stands at its end. */
export const place = (s: Span, fold: string): number => (fold === 'last' || fold === 'step' ? time(s.until) : (time(s.from) + time(s.until) + 864e5) / 2);
