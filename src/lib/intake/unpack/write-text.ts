import { open } from 'node:fs/promises';

/** A text file being written; `add` only collects, `flush` waits for the disk once enough has come together. */
export type TextFile = {
	add: (text: string) => void;
	flush: () => Promise<void>;
	close: () => Promise<void>;
};

const piece = 1 << 18;

/** Opens a file to be written from its start; `count` hears of the bytes before they are written and may throw. */
export async function openTextFile(path: string, count: (bytes: number) => void): Promise<TextFile> {
	const file = await open(path, 'w');
	let pending = '';
	const write = async () => {
		const bytes = Buffer.from(pending);
		pending = '';
		count(bytes.length);
		await file.writeFile(bytes);
	};
	return {
		add: (text) => {
			pending += text;
		},
		flush: async () => {
			if (pending.length >= piece) await write();
		},
		close: async () => {
			try {
				await write();
			} finally {
				await file.close();
			}
		}
	};
}
