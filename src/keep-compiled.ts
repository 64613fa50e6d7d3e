import { enableCompileCache } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

// What modules compile to is kept for the next start: half of the time that a command takes to begin. Threads, of which every file
// that is taken in begins two, are told by the environment alone.
process.env.NODE_COMPILE_CACHE ??= join(tmpdir(), 'node-compile-cache');
enableCompileCache();
