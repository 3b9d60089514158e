// SPDX-License-Identifier: Apache-2.0
// Probabilities in words. Every place that says "very likely" comes through here, and so do the charts' labels and tables.
import type { Contrast, Lang } from './data/contract';
import { plain } from './format';
import { say } from './i18n';

export type Word = 'certain' | 'very' | 'likely' | 'more' | 'open';
/** Lower end of the interval from which on a word may be used. */
export const scale: { word: Word; from: number }[] = [{ word: 'certain', from: 0.99 }, { word: 'very', from: 0.9 }, { word: 'likely', from: 0.66 }, { word: 'more', from: 0.5 }];

/** Wilson's 95 % interval of a share seen in so many. */
export function interval(share: number, total: number): [number, number] {
  const z = 1.96, z2 = z * z;
  const middle = (share + z2 / (2 * total)) / (1 + z2 / total);
  const half = (z * Math.sqrt((share * (1 - share)) / total + z2 / (4 * total * total))) / (1 + z2 / total);
  return [middle - half, middle + half];
}

export interface Verdict { word: Word | 'same'; side: 'higher' | 'lower'; count: number; total: number; more: number | null }

/** Which way a contrast goes, and what may be said of it. */
export function verdict(c: Pick<Contrast, 'positive' | 'zero' | 'pairs' | 'more_replicates'>): Verdict {
  const lower = 1 - c.positive - c.zero;
  const side = c.positive >= lower ? 'higher' : 'lower';
  const share = Math.max(c.positive, lower);
  const count = Math.round(share * c.pairs);
  if (c.zero === 1) return { word: 'same', side, count: c.pairs, total: c.pairs, more: null };
  const [low] = interval(share + c.zero / 2, c.pairs);
  const word = scale.find((s) => low >= s.from)?.word ?? 'open';
  return { word, side, count, total: c.pairs, more: word === 'open' ? (c.more_replicates ?? null) : null };
}

/** "Very likely lower, in 57 of 60 simulated worlds" */
export function sentence(lang: Lang, v: Verdict): string {
  if (v.word === 'same') return say(lang, 'answer.same');
  const fill = { count: plain(lang, v.side === 'lower' || v.word !== 'open' ? v.count : v.total - v.count), total: plain(lang, v.total) };
  if (v.word !== 'open') return `${say(lang, `word.${v.word}.${v.side}`)}, ${say(lang, 'word.in_worlds', fill)}.`;
  const more = v.more === null ? '' : `; ${v.more === 1 ? say(lang, 'word.open.more.one') : say(lang, 'word.open.more', { count: plain(lang, round_up(v.more)) })}`;
  return `${say(lang, 'word.open')}: ${say(lang, 'word.open.lower', fill)}${more}.`;
}
/** Two significant digits, upwards: nobody needs to run 1,337 more. */
function round_up(n: number): number {
  const step = 10 ** Math.max(0, Math.floor(Math.log10(n)) - 1);
  return Math.ceil(n / step) * step;
}
