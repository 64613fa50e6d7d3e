import { BaseSequencer, type TestSpecification } from 'vitest/node';

const livesWorlds = ({ moduleId }: TestSpecification): boolean => moduleId.includes('/tests/analyses/truth/');

/** Large files before small ones, as ever, but first those that live whole worlds: begun last, they would keep one core waiting. */
export class WorldsFirst extends BaseSequencer {
	override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
		const sorted = await super.sort(files);
		return sorted.toSorted((a, b) => Number(livesWorlds(b)) - Number(livesWorlds(a)));
	}
}
