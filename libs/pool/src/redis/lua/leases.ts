/**
 * What every script on leases needs. Keys, each behind the pool's prefix:
 *
 * `lease:<call id>`: state, volunteer, request, slot, attempt, details, since, expires, keep (times in ms).
 * `open:<volunteer>`: call ids of his unfinished leases. `request:<volunteer>:<request id>`: the call id it got.
 * `wake`: call ids by the time at which somebody must look after the lease. `order`: key and size of the random order.
 */
export const leasesLua = `
local argument = cjson.decode(ARGV[1])

local function lease_key(call) return pool .. 'lease:' .. call end
local function open_key(volunteer) return pool .. 'open:' .. volunteer end
local function request_key(volunteer, request) return pool .. 'request:' .. volunteer .. ':' .. request end

local function load(call)
  local lease, flat = { call = call }, redis.call('HGETALL', lease_key(call))
  for i = 1, #flat, 2 do lease[flat[i]] = flat[i + 1] end
  return lease
end

local function among(state, ...)
  for _, each in ipairs({ ... }) do if state == each then return true end end
  return false
end

local function move(lease, state, wake_at)
  lease.state = state
  redis.call('HSET', lease_key(lease.call), 'state', state)
  if wake_at then redis.call('ZADD', pool .. 'wake', wake_at, lease.call)
  else redis.call('ZREM', pool .. 'wake', lease.call) end
end

-- Not the volunteer's any more, whatever is still to be done about it.
local function take_away(lease, state, wake_at)
  redis.call('SREM', open_key(lease.volunteer), lease.call)
  move(lease, state, wake_at)
end

-- Keeps no more than what a correction or a do-not-call needs: whose call it was, and which place in the order.
local function forget(lease, at)
  redis.call('HDEL', lease_key(lease.call), 'request', 'details', 'since', 'expires')
  redis.call('PEXPIREAT', lease_key(lease.call), at)
end

-- With the order, so that the caller can tell which number and region the slot stands for.
local function shown(lease)
  local order = redis.call('HMGET', pool .. 'order', 'key', 'size')
  lease.key, lease.size = order[1], order[2]
  return cjson.encode(lease)
end
`;
