-- Takes decisions out of a ledger.
-- KEYS: the ledger. ARGV: everything up to this time (ms) goes, then the ids of decisions that go whenever they were.

local before = tonumber(ARGV[1])
local gone = {}
for i = 2, #ARGV do
  gone[ARGV[i]] = true
end

local fields = redis.call('HGETALL', KEYS[1])
for i = 1, #fields, 2 do
  local entry = cjson.decode(fields[i + 1])
  if gone[entry.decisionId] or entry.at <= before then
    redis.call('HDEL', KEYS[1], fields[i])
  end
end
return 'OK'
