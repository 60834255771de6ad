import { chunkNumbers, stateBytes } from './numbers.js';

/** What is told of eight numbers: which of them the archive does not know (a byte), and the states of all of them. */
const eightLua = `
local hexadecimal = string.rep('%02x', ${1 + 8 * stateBytes})
local function eight(byte)
  local bits = redis.call('GETRANGE', pool .. 'dirty', byte, byte)
  return string.format(hexadecimal, string.byte(bits .. states_of_eight(byte), 1, -1))
end
`;
/** Hexadecimal digits of that, behind eight for where they stand: how many eights come before. */
const eightDigits = 2 * (1 + 8 * stateBytes);

/**
 * Numbers that the archive does not know yet, eight by eight. Argument: from (how many eights were looked at), most.
 * Answer: the clock, how many were looked at (-1: there are no more), and what is told of each that has one, in
 * hexadecimal digits.
 */
export const dirtyLua = `
${eightLua}
local found, from = {}, argument.from
while #found < argument.most do
  local first = redis.call('BITPOS', pool .. 'dirty', 1, from)
  if first < 0 then return { clock, -1, table.concat(found) } end
  local byte = math.floor(first / 8)
  found[#found + 1] = string.format('%08x', byte) .. eight(byte)
  from = byte + 1
end
return { clock, from, table.concat(found) }
`;

/** The archive knows them as they were then. Further argument: what `dirty` answered. */
export const archivedLua = `
${eightLua}
change()
for at = 1, #ARGV[2], ${8 + eightDigits} do
  local byte = tonumber(string.sub(ARGV[2], at, at + 7), 16)
  if eight(byte) == string.sub(ARGV[2], at + 8, at + ${7 + eightDigits}) then
    redis.call('SETRANGE', pool .. 'dirty', byte, string.char(0))
  end
end
`;

/** As if the archive knew of none of the numbers in a chunk. Argument: chunk. */
export const touchAllLua = `
local bytes = redis.call('GET', pool .. 'state:' .. argument.chunk) or ''
for at = 1, #bytes, ${stateBytes} do
  if string.byte(bytes, at) ~= 0 then touched(argument.chunk * ${chunkNumbers} + (at - 1) / ${stateBytes}) end
end
`;

/** How far the pool has come. Answer: the clock, how many were handed out, whether it is paused, and what `marked` noted. */
export const statusLua = `
local function number_at(key) return tonumber(redis.call('GET', pool .. key) or 0) end
return { clock, number_at('handed-out'), redis.call('EXISTS', pool .. 'paused'), number_at('marked') }
`;

/** The archive has a mark of this clock: an archive without it has forgotten something. Argument: clock. */
export const markedLua = `
local before = tonumber(redis.call('GET', pool .. 'marked') or 0)
if argument.clock > before then redis.call('SET', pool .. 'marked', whole(argument.clock)) end
`;

/** What was counted by the hour. Answer: the clock, since when, and hours and counts one after the other. */
export const hoursLua = `
return { clock, redis.call('GET', pool .. 'counted-since'), redis.call('HGETALL', pool .. 'hours') }
`;

/** Hours before this time are not said to be counted: the archive has forgotten those that were dropped. Argument: since. */
export const recountLua = `
local before = tonumber(redis.call('GET', pool .. 'counted-since'))
if argument.since > before then redis.call('SET', pool .. 'counted-since', whole(argument.since)) end
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
  for _, kind in ipairs({ 'first:', 'fresh:', 'stock:', 'ready:', 'spare:' }) do
    if count_in(kind .. zone) > 0 then full[zone] = true end
  end
  if full[zone] then zones[#zones + 1] = zone end
end
return { soonest and tonumber(soonest) or false, zones }
`;

/**
 * Nobody works any more with the pool that is to be replaced: each script finds that it is gone. KEYS[1]: prefix of all
 * epochs. Argument: epoch (as text).
 */
export const retireLua = `
local epoch = cjson.decode(ARGV[1]).epoch
if redis.call('GET', KEYS[1] .. 'epoch') == epoch then redis.call('DEL', KEYS[1] .. epoch .. ':clock') end
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
redis.call('SET', KEYS[1] .. 'epoch', argument.epoch)
return 1
`;
