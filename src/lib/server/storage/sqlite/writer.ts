import { createRequire } from 'node:module';
import { Worker } from 'node:worker_threads';
import { buffersOf } from './packed-rows.ts';
import type { Done, Found, Order } from './writer-thread.ts';

// Node runs the TypeScript file itself, also from the built server: `#lib` is resolved through package.json
const source = createRequire(import.meta.url).resolve('#lib/server/storage/sqlite/writer-thread.ts');

/** Cells that may wait to be poured, while indexes are made, before whoever brings them has to wait too: 12 MB. */
const mostWaiting = 3_000_000;

/** Writing makes nothing that lives long: garbage collected early keeps an import below 512 MB. */
const youngMegabytes = 4;

type Waiting = { cells: number; resolve: (found: Found | null) => void; reject: (error: unknown) => void };

const cellsOf = (order: Order): number => (order.name === 'pour' ? order.rows.numbers.length : 0);

/**
 * A thread that writes to a database, so that files are read and facts derived meanwhile. It begins with the first order,
 * and carries orders out one after the other. Once one has failed, all that follow in its transaction fail alike.
 */
export class Writer {
	#thread: Worker | null = null;
	#waiting: Waiting[] = [];
	#cellsWaiting = 0;
	#whenFewer: (() => void) | null = null;

	/** Gives what an order found, when it is done. */
	ask(order: Order): Promise<Found | null> {
		this.#thread ??= this.#start();
		const thread = this.#thread;
		const cells = cellsOf(order);
		this.#cellsWaiting += cells;
		return new Promise((resolve, reject) => {
			// a process stays alive for an answer, not for an idle thread
			if (this.#waiting.push({ cells, resolve, reject }) === 1) thread.ref();
			thread.postMessage(order, order.name === 'pour' ? buffersOf(order.rows) : []);
		});
	}

	/** Hands an order over, and waits only while too many are waiting. What goes wrong with it shows at the next `ask`. */
	async post(order: Order): Promise<void> {
		this.ask(order).catch(() => undefined);
		if (this.#cellsWaiting > mostWaiting) await new Promise<void>((resolve) => (this.#whenFewer = resolve));
	}

	async close(): Promise<void> {
		await this.#thread?.terminate();
	}

	#start(): Worker {
		const thread = new Worker(source, { execArgv: [], resourceLimits: { maxYoungGenerationSizeMb: youngMegabytes } });
		thread.on('message', (done: Done) => {
			const first = this.#waiting.shift();
			this.#cellsWaiting -= first?.cells ?? 0;
			if ('error' in done) first?.reject(done.error);
			else first?.resolve(done.found);
			if (this.#waiting.length === 0) thread.unref();
			if (this.#cellsWaiting <= mostWaiting) this.#whenFewer?.();
		});
		thread.once('error', (error) => {
			this.#thread = null;
			this.#cellsWaiting = 0;
			for (const { reject } of this.#waiting.splice(0)) reject(error);
			this.#whenFewer?.();
		});
		return thread;
	}
}
