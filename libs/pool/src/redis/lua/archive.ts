import { archivedBytes, chunkNumbers, stateBytes } from './numbers.js';

/** Numbers that the archive does not know yet, in no order. Argument: most. Answer: the clock, and index, bytes (in hexadecimal), ... */
export const dirtyLua = `
local answer = {}
for _, index in ipairs(redis.call('SRANDMEMBER', pool .. 'dirty', argument.most)) do
  local key, at = place(tonumber(index))
  local bytes = redis.call('GETRANGE', key, at, at + ${archivedBytes - 1})
  answer[#answer + 1] = tonumber(index)
  answer[#answer + 1] = string.format('%02x%02x%02x', string.byte(bytes, 1, 3))
end
return { clock, answer }
`;

/** The archive knows them as they were then (in hexadecimal). Argument: states: index, bytes, index, bytes ... */
export const archivedLua = `
for i = 1, #argument.states, 2 do
  local index = argument.states[i]
  local key, at = place(index)
  local bytes = redis.call('GETRANGE', key, at, at + ${archivedBytes - 1})
  local hex = string.format('%02x%02x%02x', string.byte(bytes, 1, 3))
  if hex == argument.states[i + 1] then redis.call('SREM', pool .. 'dirty', index) end
end
`;

/** As if the archive knew of none of the numbers in a chunk. Argument: chunk. */
export const touchAllLua = `
local bytes = redis.call('GET', pool .. 'state:' .. argument.chunk) or ''
for at = 1, #bytes, ${stateBytes} do
  if string.byte(bytes, at) ~= 0 then touched(argument.chunk * ${chunkNumbers} + (at - 1) / ${stateBytes}) end
end
`;

/** How far the pool has come. Answer: the clock, how many were handed out, whether it is paused, how many are dirty. */
export const statusLua = `
return { clock, tonumber(redis.call('GET', pool .. 'handed-out') or 0),
  redis.call('EXISTS', pool .. 'paused'), redis.call('SCARD', pool .. 'dirty') }
`;

/** What was counted by the hour. Answer: the clock, since when, and hours and counts one after the other. */
export const hoursLua = `
return { clock, redis.call('GET', pool .. 'counted-since'), redis.call('HGETALL', pool .. 'hours') }
`;

/** Drops what is not going to change any more. Argument: hours. */
export const dropHoursLua = `
for _, hour in ipairs(argument.hours) do redis.call('HDEL', pool .. 'hours', hour, hour .. ' acknowledged') end
`;

/** Argument: paused. */
export const pauseLua = `
change()
if argument.paused then redis.call('SET', pool .. 'paused', 1) else redis.call('DEL', pool .. 'paused') end
`;

/** When something will be there where nothing is now. Argument: zones, groups (id, zone). Answer: quarter, zones that have numbers. */
export const outlookLua = `
local soonest = redis.call('ZRANGE', pool .. 'due', 0, 0, 'WITHSCORES')[2]
local full = {}
for _, group in ipairs(argument.groups) do
  if tonumber(redis.call('HGET', pool .. 'left', group.id) or 0) > 0 then full[group.zone] = true end
end
local zones = {}
for _, zone in ipairs(argument.zones) do
  for _, kind in ipairs({ 'first:', 'stock:', 'ready:', 'spare:' }) do
    if count_in(kind .. zone) > 0 then full[zone] = true end
  end
  if full[zone] then zones[#zones + 1] = zone end
end
return { soonest and tonumber(soonest) or false, zones }
`;

/**
 * Makes a pool that was built beside the current one the current one, unless somebody was quicker, or Redis was emptied
 * meanwhile. KEYS[1]: prefix of all epochs. Argument: epoch, instead_of (the one that is to be replaced, as text).
 */
export const activateLua = `
local argument = cjson.decode(ARGV[1])
local current = redis.call('GET', KEYS[1] .. 'epoch') or ''
if current ~= argument.instead_of then return 0 end
if redis.call('EXISTS', KEYS[1] .. argument.epoch .. ':clock') == 0 then return 0 end
-- Whoever still works with the old one learns by this that it is gone.
redis.call('DEL', KEYS[1] .. current .. ':clock')
redis.call('SET', KEYS[1] .. 'epoch', argument.epoch)
return 1
`;
