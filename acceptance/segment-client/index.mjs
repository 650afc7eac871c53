// Sends the calls given on standard input with Segment's own SDK, then flushes and leaves.
//
//   echo '[{"call":"track","userId":"u-1","event":"Product Viewed"}]' \
//     | BEARHUG_GATEWAY=http://127.0.0.1:8080 BEARHUG_WRITE_KEY=... node index.mjs
//
// Prints one JSON line, {"sent": n, "failed": [reason, ...]}, and exits 1 if anything failed.
import { Analytics } from '@segment/analytics-node'
import { text } from 'node:stream/consumers'

const calls = JSON.parse(await text(process.stdin))
const failed = []

const analytics = new Analytics({
  host: process.env.BEARHUG_GATEWAY,
  writeKey: process.env.BEARHUG_WRITE_KEY,
  maxRetries: 3,
})
analytics.on('error', (error) => failed.push(String(error.reason ?? error)))

for (const { call, ...message } of calls) {
  analytics[call](message)
}
await analytics.closeAndFlush({ timeout: 20_000 })

console.log(JSON.stringify({ sent: calls.length, failed }))
process.exit(failed.length === 0 ? 0 : 1)
