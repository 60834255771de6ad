/**
 * What is kept of a lease, in this order, each followed by the end of a line: when all is over, the first line of names
 * is all that is left (see `forget`). The order is that of Redis: whoever changes it raises the form (see builder.ts).
 */
export const leaseFields = [
  ...['state', 'volunteer', 'index', 'turn', 'zone', 'attempts', 'keep', 'applied'],
  ...['wake', 'request', 'since', 'expires', 'unconfirmed', 'hour', 'details'],
] as const;

export type LeaseField = (typeof leaseFields)[number];

/** What a correction or a do-not-call needs: whose call it was, and which number. */
const remaining = leaseFields.indexOf('applied') + 1;

/**
 * What every script on leases needs. Keys, each behind the pool's prefix:
 *
 * `leases`: of each call that is not over, by its id, one text, as `leaseFields` says: state, volunteer, index and turn of the number, zone, attempts (before
 *   this call), keep (until when an outcome is taken), applied (the version of the outcome that counts); wake (when somebody must look after it), request, since,
 *   expires (times in ms), unconfirmed (if nobody was told), hour (of assignment, as the events say it), details (see stored-lease.ts).
 * `lease:<call id>`: the same of one that is over, as far as it is needed still; Redis drops it when its time has come.
 * `open`: of each volunteer who has unfinished leases, in a line each the call id, and the request that it was given for, if any.
 * `request:<volunteer>:<request id>`: there, if the call that the request was answered with is over.
 * `wake`: call ids, those of one script together, by the time from which on they are looked at. A lease is never looked
 *   at too late, but it may be too early, or over: then it is put off, or left out, when its turn comes.
 */
export const leasesLua = `
local FIELDS = { '${leaseFields.join("', '")}' }

local LEASES, OPEN = pool .. 'leases', pool .. 'open'

local function lease_key(call) return pool .. 'lease:' .. call end
local function request_key(volunteer, request) return pool .. 'request:' .. volunteer .. ':' .. request end

-- Of a call that is not known: nothing but its id.
local function lease_from(call, text)
  local lease, at = { call = call }, 1
  for value in string.gmatch(text or '', '([^\\n]*)\\n') do
    if value ~= '' then lease[FIELDS[at]] = value end
    at = at + 1
  end
  lease.index, lease.turn, lease.attempts = tonumber(lease.index), tonumber(lease.turn), tonumber(lease.attempts)
  return lease
end

local function load(call)
  local text = redis.call('HGET', LEASES, call)
  if text then return lease_from(call, text) end
  local lease = lease_from(call, redis.call('GET', lease_key(call)))
  lease.is_over = true
  return lease
end

-- As it is kept and answered.
local function text_of(lease, last)
  local values = {}
  for at = 1, last or #FIELDS do values[at] = lease[FIELDS[at]] or '' end
  return table.concat(values, '\\n') .. '\\n'
end

local function save(lease)
  change()
  if lease.is_over then redis.call('SET', lease_key(lease.call), text_of(lease), 'KEEPTTL')
  else redis.call('HSET', LEASES, lease.call, text_of(lease)) end
end

-- Keeps no more than what a correction or a do-not-call needs.
local function forget(lease, state, at)
  change()
  lease.state = state
  redis.call('HDEL', LEASES, lease.call)
  redis.call('SET', lease_key(lease.call), text_of(lease, ${remaining}), 'PXAT', at)
end

local function among(state, ...)
  for _, each in ipairs({ ... }) do if state == each then return true end end
  return false
end

local function lines_of(text)
  local lines = {}
  for line in string.gmatch(text or '', '[^\\n]+') do lines[#lines + 1] = line end
  return lines
end

local function wake(at, calls) redis.call('ZADD', pool .. 'wake', at, table.concat(calls, '\\n')) end

-- An event of so many calls of an hour is durable.
local function acknowledged(hour, count) redis.call('HINCRBY', pool .. 'hours', hour .. ' acknowledged', count) end

-- A volunteer's unfinished leases: each call and its request ('' for none).
local function open_of(text)
  local open = {}
  if not text then return open end
  for call, request in string.gmatch(text, '(%S+) ([^\\n]*)\\n') do open[#open + 1] = { call = call, request = request } end
  return open
end

local function open_line(call, request) return call .. ' ' .. request .. '\\n' end

local function open_text(open)
  local text = ''
  for _, each in ipairs(open) do text = text .. open_line(each.call, each.request) end
  return text
end

-- Not the volunteer's any more, whatever is still to be done about it. His request is answered, unless nobody was told.
local function take_away(lease)
  local rest = {}
  for _, each in ipairs(open_of(redis.call('HGET', OPEN, lease.volunteer))) do
    if each.call ~= lease.call then rest[#rest + 1] = each end
  end
  if #rest == 0 then redis.call('HDEL', OPEN, lease.volunteer)
  else redis.call('HSET', OPEN, lease.volunteer, open_text(rest)) end
  if lease.request and not lease.unconfirmed then
    redis.call('SET', request_key(lease.volunteer, lease.request), 1, 'PXAT', lease.keep)
  end
end
`;
