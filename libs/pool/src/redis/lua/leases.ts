/**
 * What every script on leases needs. Keys, each behind the pool's prefix:
 *
 * `lease:<call id>`: state, volunteer, request, index, zone, attempts (before this call), hour (of assignment, as the
 *   events say it), details (see stored-lease.ts), since, expires, keep (times in ms); unconfirmed, if nobody was told; once an outcome came: applied (the version that counts), closed (this call closed the number).
 * `last:<index>`: the last call of a number, for as long as that call leads to its number.
 * `open:<volunteer>`: call ids of his unfinished leases. `request:<volunteer>:<request id>`: the call id it got.
 * `wake`: call ids by the time at which somebody must look after the lease.
 */
export const leasesLua = `
local function lease_key(call) return pool .. 'lease:' .. call end
local function open_key(volunteer) return pool .. 'open:' .. volunteer end
local function request_key(volunteer, request) return pool .. 'request:' .. volunteer .. ':' .. request end
local function last_key(index) return pool .. 'last:' .. index end

local function load(call)
  local lease, flat = { call = call }, redis.call('HGETALL', lease_key(call))
  for i = 1, #flat, 2 do lease[flat[i]] = flat[i + 1] end
  lease.index, lease.attempts = tonumber(lease.index), tonumber(lease.attempts)
  return lease
end

-- As it is answered: names and values, one after the other.
local function lease_of(call)
  local flat = redis.call('HGETALL', lease_key(call))
  flat[#flat + 1], flat[#flat + 2] = 'call', call
  return flat
end

local function among(state, ...)
  for _, each in ipairs({ ... }) do if state == each then return true end end
  return false
end

local function move(lease, state, wake_at)
  change()
  lease.state = state
  redis.call('HSET', lease_key(lease.call), 'state', state)
  if wake_at then redis.call('ZADD', pool .. 'wake', wake_at, lease.call)
  else redis.call('ZREM', pool .. 'wake', lease.call) end
end

-- An event of the call is durable.
local function acknowledged(lease) redis.call('HINCRBY', pool .. 'hours', lease.hour .. ' acknowledged', 1) end

-- Not the volunteer's any more, whatever is still to be done about it.
local function take_away(lease, state, wake_at)
  redis.call('SREM', open_key(lease.volunteer), lease.call)
  move(lease, state, wake_at)
end

-- Keeps no more than what a correction or a do-not-call needs: whose call it was, and which number.
local function forget(lease, at)
  redis.call('HDEL', lease_key(lease.call), 'request', 'hour', 'details', 'since', 'expires', 'unconfirmed')
  redis.call('PEXPIREAT', lease_key(lease.call), at)
  if redis.call('GET', last_key(lease.index)) == lease.call then redis.call('PEXPIREAT', last_key(lease.index), at) end
end

-- Whether the number is still as this call left it: nobody was handed it since.
local function is_last(lease) return redis.call('GET', last_key(lease.index)) == lease.call end
`;
