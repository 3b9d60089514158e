export function faults(document: unknown, schema: unknown): string[];
