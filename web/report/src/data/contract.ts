// SPDX-License-Identifier: Apache-2.0
// The document that fills the page, as docs/formats/report-data.md tells it and report-data.schema.json checks it.

export type Lang = 'en' | 'es';
export type Text = Record<Lang, string>;
export type Seven = (number | null)[];
export type Ledger = 'safety' | 'rights' | 'institutions' | 'cost' | 'people';
export type Period = 'year' | 'month';
export interface Span { from: string; until: string }

export interface Scenario {
  id: string; title: Text; question: Text; story: Text; not_for: Text; sources?: string[]; digest: string; result_digest?: string;
  seed: number; replicates: number; start: string; end: string; draws: 'priors' | 'posterior' | 'fixed'; fit?: string;
}
export interface Indicator {
  id: string; name: Text; ledger: Ledger; observer: 'truth' | 'official' | 'ngo'; unit: string; fold: 'sum' | 'last' | 'mean' | 'largest' | 'step'; derived?: string;
}
export interface Series { scenario: string; indicator: string; period: Period; q: (number | null)[][] }
export interface Difference extends Series { against: string; positive: (number | null)[] }
export interface Contrast {
  scenario?: string; against?: string; q: Seven; ratio?: Seven | null; positive: number; zero: number; pairs: number; mean: number; mean_error: number;
  more_replicates?: number | null; variance_saved?: number | null;
}
export interface AccountFigure {
  indicator: string; headline: boolean; values: { scenario: string; q: Seven; reference?: Seven }[]; contrasts: Contrast[];
}
export interface Source { name: string; where: string; terms?: string }
export interface Observation {
  indicator: string; fact: string; name: Text; from: string; until: string; value?: number; low?: number; high?: number;
  kind: 'input' | 'fitted' | 'predicted'; source: string; derived?: string; note?: string;
}
export interface DefinitionBreak { date: string; indicators: string[]; name: Text; why: Text; source: string }
export interface Policy {
  id: string; name: Text; description: Text; mark: boolean; source?: string; spans: { scenario: string; from: string; until: string | null }[];
}
export interface Gate {
  scenario: string; lever: string; name: Text; from: string; until: string; times: number; votes_had?: number | null; votes_needed?: number | null;
  allowed: number; stopped_by: string[];
}
export interface FlowLink { from: string; to: string; mean: number; q: Seven }
export interface Flow { scenario: string; window: Span; links: FlowLink[] }
export interface DepartmentMap { name: Text; unit: string; from: string; until: string; source: string; values: Record<string, number | null> }
export interface AttributionPart {
  id: string; name: Text; points: Seven; logs: Seven | null; first: number; last: number; first_logs?: number; last_logs?: number; built_in_sign: boolean;
}
export interface Attribution {
  indicator: string; scenario: string; from: Span; until: Span; method: 'exact' | 'sampled'; replicates: number; combinations: number;
  total: Seven; total_logs: Seven | null; parts: AttributionPart[]; rest: Seven; rest_logs: Seven | null; never_existed?: Text[];
}
export interface Assumptions {
  status: Record<string, number>;
  changes: { scenario: string; name: Text; key?: string; what: 'off' | 'on' | 'value'; from?: string | null; value?: number; unit?: string; why?: string }[];
  parameters: { key: string; name: Text; unit: string; status: 'measured' | 'calibrated' | 'transferred' | 'assumed'; value: number; low?: number; high?: number; source: string; note?: string }[];
}
export interface Report {
  contrapeso_report: 1; kind: 'run' | 'comparison'; language?: Lang; levels: number[]; bands: Text; question: Text; scenarios: Scenario[]; indicators: Indicator[];
  calendar: { year: Span[]; month?: Span[] }; series: Series[]; differences?: Difference[];
  account: { window: Span; reference?: Span; figures: AccountFigure[] };
  evidence?: { sources: Record<string, Source>; observations: Observation[]; replays?: string[] };
  breaks?: DefinitionBreak[]; policies?: Policy[]; gates?: Gate[]; flows?: Flow[]; map?: DepartmentMap[]; attributions?: Attribution[]; assumptions?: Assumptions; warnings?: Text[];
  reproduce: { commands: string[]; engine: string; version: string; results_version: number; compiler: string; data_digest: string };
}
