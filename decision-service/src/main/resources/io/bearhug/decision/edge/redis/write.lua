-- Writes what became of a contact. What is confirmed stays confirmed, and keeps its time; a reaction gives way to newer ones only.
-- KEYS: the ledger. ARGV: how long contacts are kept (ms), field and value of the contact, field and value of the reaction;
-- empty where there is none.

local function write_contact(field, value)
  local next = cjson.decode(value)
  local before = redis.call('HGET', KEYS[1], field)
  if before then
    local contact = cjson.decode(before)
    if contact.state == 'CONFIRMED' then return end
    contact.state = next.state
    if next.state == 'CONFIRMED' then contact.at = next.at end
    next = contact
  elseif next.state == 'RELEASED' then
    return
  end
  redis.call('HSET', KEYS[1], field, cjson.encode(next))
end

local function write_reaction(field, value)
  local before = redis.call('HGET', KEYS[1], field)
  if before and cjson.decode(before).at >= cjson.decode(value).at then return end
  redis.call('HSET', KEYS[1], field, value)
end

if ARGV[2] ~= '' then write_contact(ARGV[2], ARGV[3]) end
if ARGV[4] ~= '' then write_reaction(ARGV[4], ARGV[5]) end
redis.call('PEXPIRE', KEYS[1], ARGV[1])
return 'OK'
