import { m } from '#lib/i18n/words.ts';
import type { OwnFault } from '#lib/metrics/own-faults.ts';
import type { OwnFile } from '#lib/metrics/own-file.ts';

const faults: Record<OwnFault, () => string> = {
	mixed_terms: () => m.own_fault_mixed_terms(),
	seconds_below: () => m.own_fault_seconds_below(),
	wrong_unit: () => m.own_fault_wrong_unit(),
	no_counterweight: () => m.own_fault_no_counterweight(),
	speed_direction: () => m.own_fault_speed_direction(),
	unknown_counterweight: () => m.own_fault_unknown_counterweight()
};

/** What is wrong with a metric of one's own, a sentence each. */
export const faultsInWords = (found: readonly OwnFault[]): string[] => found.map((fault) => faults[fault]());

/** Why nothing of a file was taken, a line each. */
export function ownFileInWords(file: Extract<OwnFile, { problem: string }>): string[] {
	switch (file.problem) {
		case 'not_yaml':
			return [m.own_not_yaml({ line: file.line })];
		case 'unreadable':
			return [m.own_unreadable({ places: file.places.join(', ') })];
		case 'doubled':
			return [m.own_doubled({ key: file.key })];
		case 'faults':
			return file.of.map(({ name, faults: own }) => m.own_faults_of({ name, faults: faultsInWords(own).join(' ') }));
	}
}
