import { afterEach, describe, expect, test, vi } from 'vitest';
import { whenIdle } from '#lib/ui/when-idle.ts';

afterEach(() => {
	vi.unstubAllGlobals();
	vi.useRealTimers();
});

describe('work for when the browser has time', () => {
	test('is given to a browser that says when it has, for half a second at most, and can be called off', () => {
		const asked: unknown[] = [];
		vi.stubGlobal('requestIdleCallback', (work: () => void, options: object) => asked.push(work, options));
		const off = vi.fn();
		vi.stubGlobal('cancelIdleCallback', off);
		const work = vi.fn();
		const callOff = whenIdle(work);
		expect(asked).toEqual([work, { timeout: 500 }]);
		callOff();
		expect(off).toHaveBeenCalledWith(2);
	});

	test('is done a little later by one that cannot say, unless it is called off before', () => {
		vi.stubGlobal('requestIdleCallback', undefined);
		vi.useFakeTimers();
		const [done, never] = [vi.fn(), vi.fn()];
		whenIdle(done);
		whenIdle(never)();
		expect(done).not.toHaveBeenCalled();
		vi.advanceTimersByTime(500);
		expect(done).toHaveBeenCalledOnce();
		expect(never).not.toHaveBeenCalled();
	});
});
