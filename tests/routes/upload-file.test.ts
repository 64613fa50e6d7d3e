import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { uploadFile } from '../../src/routes/data/upload-file.ts';

/** A browser's request that a test answers by hand. */
class Request {
	static last: Request;
	upload: { onprogress?: (event: { loaded: number }) => void } = {};
	onload?: () => void;
	onerror?: () => void;
	status = 0;
	responseText = '';
	opened: string[] = [];
	headers: Record<string, string> = {};
	sent: unknown = null;

	constructor() {
		Request.last = this;
	}
	open(...opened: string[]) {
		this.opened = opened;
	}
	setRequestHeader(name: string, words: string) {
		this.headers[name] = words;
	}
	send(file: unknown) {
		this.sent = file;
	}
	answer(status: number, text: string) {
		Object.assign(this, { status, responseText: text });
		this.onload?.();
	}
}

beforeEach(() => vi.stubGlobal('XMLHttpRequest', Request));
afterEach(() => vi.unstubAllGlobals());

const file = new File(['id;dato'], 'opkald & svar.csv');
const lost = 'The connection broke.';

describe('a file on its way', () => {
	test('goes as it is, under its own name, and comes back as an upload', async () => {
		const told: number[] = [];
		const arrival = uploadFile(file, lost, (sent) => told.push(sent));
		const request = Request.last;
		expect(request.opened).toEqual(['POST', '/data/upload?name=opkald%20%26%20svar.csv']);
		expect(request.headers['content-type']).toBe('application/octet-stream');
		expect(request.sent).toBe(file);
		request.upload.onprogress?.({ loaded: 3 });
		request.upload.onprogress?.({ loaded: 7 });
		request.answer(201, '{"id":"abc"}');
		expect(await arrival).toBe('abc');
		expect(told).toEqual([3, 7]);
	});

	test('that is refused comes back with what the server says', async () => {
		const arrival = uploadFile(file, lost, () => {});
		Request.last.answer(413, '{"message":"The file is larger than 4 GB."}');
		await expect(arrival).rejects.toThrow('The file is larger than 4 GB.');
	});

	test.each(['', '<html>Bad gateway</html>', 'null', '[]', '{"message":7}'])(
		'that is refused without a word is told to be lost: %s',
		async (answer) => {
			const arrival = uploadFile(file, lost, () => {});
			Request.last.answer(502, answer);
			await expect(arrival).rejects.toThrow(lost);
		}
	);

	test('on a line that breaks is told to be lost', async () => {
		const arrival = uploadFile(file, lost, () => {});
		Request.last.onerror?.();
		await expect(arrival).rejects.toThrow(lost);
	});
});
