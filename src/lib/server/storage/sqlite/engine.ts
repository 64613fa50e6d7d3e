import type { Engine, Session } from '../engine.ts';
import { connect } from './connect.ts';
import { directSession } from './direct-session.ts';
import { migrate } from './migrate.ts';
import { Writer } from './writer.ts';
import { writingSession } from './writing-session.ts';

/** Opens a database file, made when it is absent, and brings it up to date. */
export function sqliteEngine(path: string): Engine {
	const client = connect(path);
	try {
		migrate(client);
	} catch (error) {
		client.close();
		throw error;
	}
	const writer = new Writer();
	let last: Promise<unknown> = Promise.resolve();
	return {
		...directSession(client),
		transact(work, { rehearsal = false } = {}) {
			const turn = last.then(() => transactOn(writer, path, work, rehearsal));
			last = turn.catch(() => undefined);
			return turn;
		},
		// this connection only reads: all that is written is another's, which is what SQLite counts here
		writings: () => Promise.resolve(Number(client.pragma('data_version', { simple: true }))),
		async close() {
			await last;
			await writer.close();
			client.close();
		}
	};
}

/** On a connection of its own, so that nobody else's statement slips into the transaction while the work awaits. */
async function transactOn<Result>(
	writer: Writer,
	path: string,
	work: (session: Session) => Promise<Result>,
	rehearsal: boolean
): Promise<Result> {
	try {
		await writer.ask({ name: 'begin', path });
		const result = await work(writingSession(writer));
		await writer.ask({ name: 'end', keep: !rehearsal });
		return result;
	} catch (error) {
		await writer.ask({ name: 'end', keep: false });
		throw error;
	}
}
