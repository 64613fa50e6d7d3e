import { createServer, type RequestListener } from 'node:http';
import { m, speakLanguageOfTerminal } from '#lib/i18n/words.ts';
import { databaseAddress, openStore } from '#lib/server/storage/open.ts';
import { failureLine } from './cli/failure-line.ts';
import './keep-compiled.ts';

speakLanguageOfTerminal();

const host = process.env.HOST ?? '127.0.0.1';
const port = Number(process.env.PORT ?? 3000);
if (!['127.0.0.1', 'localhost', '::1'].includes(host)) {
	console.error(m.terminal_host_refused({ host }));
	process.exit(1);
}

// what is wrong with the database is said before anything is served
try {
	await (await openStore(databaseAddress())).close();
} catch (error) {
	const line = failureLine(error);
	if (line === null) throw error;
	console.error(line);
	process.exit(1);
}

// The adapter reads these while it loads. Without a protocol header it takes every page for https and refuses forms.
process.env.PROTOCOL_HEADER ??= 'x-forwarded-proto';
process.env.BODY_SIZE_LIMIT ??= '4G';

const { handler } = (await import(new URL('../build/handler.js', import.meta.url).href)) as {
	handler: RequestListener;
};

// Node cuts a request after five minutes by default; a large upload over a slow line takes longer.
const server = createServer({ requestTimeout: 0 }, (request, response) => {
	request.headers['x-forwarded-proto'] = 'http';
	handler(request, response);
});

server.once('error', (error: NodeJS.ErrnoException) => {
	if (error.code !== 'EADDRINUSE') throw error;
	console.error(m.terminal_port_taken({ port }));
	process.exit(1);
});
server.listen(port, host, () => {
	console.log(m.terminal_serving({ address: `http://${host === '::1' ? '[::1]' : host}:${port}` }));
});

function stop(reason: string) {
	server.close(() => process.emit('sveltekit:shutdown', reason));
	setTimeout(() => {
		server.closeAllConnections();
	}, 5000).unref();
}
process.once('SIGINT', stop);
process.once('SIGTERM', stop);

// Told to stop, npm stops its shell, and the shell does not tell us: leave when it has left
const { ppid } = process;
if (process.env.npm_lifecycle_event)
	setInterval(() => {
		if (process.ppid !== ppid && server.listening) stop('SIGTERM');
	}, 500).unref();
