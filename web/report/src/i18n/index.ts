// SPDX-License-Identifier: Apache-2.0
import type { Lang, Text } from '../data/contract';
import { en, type Key } from './en';
import { es } from './es';

export type { Key };
const tables: Record<Lang, Record<string, string>> = { en, es };

/** Says in one language what has a key; what has none shows itself, so that a test can find it. */
export function say(lang: Lang, key: Key | string, fill: Record<string, string | number> = {}): string {
  const text = tables[lang][key];
  if (text === undefined) return `⟦${key}⟧`;
  return text.replace(/\{(\w+)\}/g, (all, name: string) => (name in fill ? String(fill[name]) : `⟦${all}⟧`));
}

export const knows = (key: string): boolean => key in en;
export const in_lang = (text: Text, lang: Lang): string => text[lang];
