// SPDX-License-Identifier: Apache-2.0
// Holds a document against report-data.schema.json and against what a schema cannot say. The page and tools/fill.mjs use the same code.

/**
 * Faults of a document, each with its place; an empty list says that the page can show it.
 * @param {any} document
 * @param {any} schema
 * @returns {string[]}
 */
export function faults(document, schema) {
  /** @type {string[]} */
  const found = [];
  const say = (where, what) => { if (found.length < 50) found.push(`${where || '/'}: ${what}`); };
  check(document, schema, '', schema, say);
  if (found.length === 0) cross_check(document, say);
  return found;
}

const kind_of = (value) => value === null ? 'null' : Array.isArray(value) ? 'array' : Number.isInteger(value) ? 'integer' : typeof value;

function check(value, rule, where, schema, say) {
  if (rule.$ref) return check(value, schema.$defs[rule.$ref.split('/').pop()], where, schema, say);
  if ('const' in rule && JSON.stringify(value) !== JSON.stringify(rule.const)) return say(where, `must be ${JSON.stringify(rule.const)}`);
  if (rule.enum && !rule.enum.includes(value)) return say(where, `must be one of ${rule.enum.join(', ')}`);
  const kinds = rule.type === undefined ? [] : [rule.type].flat();
  const kind = kind_of(value);
  if (kinds.length && !kinds.includes(kind) && !(kind === 'integer' && kinds.includes('number'))) return say(where, `is ${kind}, must be ${kinds.join(' or ')}`);
  if (typeof value === 'number') {
    if (rule.minimum !== undefined && value < rule.minimum) say(where, `is ${value}, must not be less than ${rule.minimum}`);
    if (rule.maximum !== undefined && value > rule.maximum) say(where, `is ${value}, must not be more than ${rule.maximum}`);
  }
  if (typeof value === 'string' && rule.pattern && !new RegExp(rule.pattern).test(value)) say(where, `"${value}" does not have the form ${rule.pattern}`);
  if (Array.isArray(value)) {
    if (rule.minItems !== undefined && value.length < rule.minItems) say(where, `has ${value.length} items, must have ${rule.minItems} or more`);
    if (rule.maxItems !== undefined && value.length > rule.maxItems) say(where, `has ${value.length} items, must have ${rule.maxItems} or fewer`);
    if (rule.items) value.forEach((item, i) => check(item, rule.items, `${where}/${i}`, schema, say));
  } else if (kind === 'object') {
    for (const key of rule.required ?? []) if (!(key in value)) say(where, `lacks "${key}"`);
    for (const [key, item] of Object.entries(value)) {
      if (rule.properties?.[key]) check(item, rule.properties[key], `${where}/${key}`, schema, say);
      else if (rule.additionalProperties === false) say(where, `has an unknown "${key}"`);
      else if (rule.additionalProperties) check(item, rule.additionalProperties, `${where}/${key}`, schema, say);
    }
  }
}

function cross_check(d, say) {
  const scenarios = new Set(d.scenarios.map((s) => s.id));
  const indicators = new Map(d.indicators.map((i) => [i.id, i]));
  const scenario = (id, where) => { if (!scenarios.has(id)) say(where, `names the scenario "${id}", which is not in /scenarios`); };
  const indicator = (id, where) => { if (!indicators.has(id)) say(where, `names the indicator "${id}", which is not in /indicators`); };
  const ordered = (q, where) => {
    const known = q.filter((x) => x !== null);
    if (known.some((x, i) => i > 0 && x < known[i - 1])) say(where, 'the seven quantiles do not rise');
  };
  d.series.concat(d.differences ?? []).forEach((s, i) => {
    const where = i < d.series.length ? `/series/${i}` : `/differences/${i - d.series.length}`;
    scenario(s.scenario, where);
    if (s.against !== undefined) scenario(s.against, where);
    indicator(s.indicator, where);
    const periods = d.calendar[s.period];
    if (!periods) return say(where, `is by ${s.period}, which /calendar lacks`);
    s.q.forEach((level, k) => { if (level.length !== periods.length) say(`${where}/q/${k}`, `has ${level.length} values for ${periods.length} periods`); });
    if (s.positive && s.positive.length !== periods.length) say(`${where}/positive`, `has ${s.positive.length} values for ${periods.length} periods`);
    for (let t = 0; t < periods.length; ++t) ordered(s.q.map((level) => level[t] ?? null), `${where}, period ${t}`);
  });
  d.account.figures.forEach((f, i) => {
    indicator(f.indicator, `/account/figures/${i}`);
    f.values.forEach((v, k) => { scenario(v.scenario, `/account/figures/${i}/values/${k}`); ordered(v.q, `/account/figures/${i}/values/${k}/q`); });
    f.contrasts.forEach((c, k) => {
      ordered(c.q, `/account/figures/${i}/contrasts/${k}/q`);
      if (d.kind === 'comparison' && !(c.scenario && c.against)) say(`/account/figures/${i}/contrasts/${k}`, 'must say scenario and against');
      if (c.positive + c.zero > 1 + 1e-9) say(`/account/figures/${i}/contrasts/${k}`, 'positive and zero add up to more than 1');
    });
  });
  // The account is shown whole or not at all: every side must be there.
  for (const ledger of ['safety', 'rights', 'institutions', 'cost']) {
    if (!d.account.figures.some((f) => f.headline && indicators.get(f.indicator)?.ledger === ledger)) say('/account/figures', `has no headline of the ledger "${ledger}"; none may be left out`);
  }
  if (d.kind === 'run' && (d.scenarios.length !== 1 || !d.account.reference)) say('/', 'a run has one scenario and /account/reference');
  if (d.kind === 'comparison' && (d.scenarios.length < 2 || !d.differences?.length)) say('/', 'a comparison has two scenarios or more, and /differences');
  d.evidence?.observations.forEach((o, i) => {
    if (!d.evidence.sources[o.source]) say(`/evidence/observations/${i}`, `names the source "${o.source}", which is not in /evidence/sources`);
    if (o.value === undefined && (o.low === undefined || o.high === undefined)) say(`/evidence/observations/${i}`, 'has neither value nor low and high');
  });
  d.flows?.forEach((f, i) => {
    scenario(f.scenario, `/flows/${i}`);
    const net = new Map();
    for (const l of f.links) {
      net.set(l.from, (net.get(l.from) ?? 0) - l.mean);
      net.set(l.to, (net.get(l.to) ?? 0) + l.mean);
    }
    const through = f.links.reduce((sum, l) => sum + (l.to === 'custody' ? l.mean : 0), 0);
    if (Math.abs(net.get('custody') ?? 0) > Math.max(5, 1e-3 * through)) say(`/flows/${i}`, `${Math.round(net.get('custody'))} people are in custody who neither came nor went`);
  });
}
