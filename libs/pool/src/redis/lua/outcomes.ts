import { archivedBytes, stateBytes } from './numbers.js';

/**
 * Argument: call, version (16 hexadecimal digits: the highest one of a call counts), closes, dialled, quarter (from when it
 * may be called again; 0: at once), most_attempts, forget_at.
 *
 * What a call did to its number can be undone by a later version of that call, as long as its turn lasts; after that the
 * number can only be closed. Closing is never undone by another call.
 */
export const settleLua = `
local lease = load(argument.call)
if not lease.state or (lease.applied or '') >= argument.version then return end
lease.applied = argument.version
if among(lease.state, 'issuing', 'abandoning', 'issued', 'releasing', 'expiring') then take_away(lease) end
if among(lease.state, 'released', 'settled') then save(lease)
else forget(lease, 'settled', argument.forget_at) end

local _, _, _, turn = state_of(lease.index)
if argument.closes then
  shut(lease.index, CLOSED, math.min(lease.attempts + 1, 31))
  -- Whoever was handed the number since does not open it any more.
  if turn ~= lease.turn then set_turn(lease.index, next_turn(turn)) end
  return
end

if turn ~= lease.turn then return end
local attempts = lease.attempts + (argument.dialled and 1 or 0)
if attempts >= argument.most_attempts then shut(lease.index, EXHAUSTED, math.min(attempts, 31))
else wait(lease.index, lease.zone, attempts, argument.quarter) end
`;

/** Argument: ranges (first, end, group), or none: do-not-call, for ever. */
export const forbidLua = `
local fresh, forbidden = string.rep(string.char(0), ${8 * stateBytes}), string.rep(string.char(FORBIDDEN * 32, 0, 0, 0, 0), 8)
local fewer

local function forbid_one(bytes, at)
  local first = string.byte(bytes, at * ${stateBytes} + 1)
  local status = math.floor(first / 32)
  if status == FORBIDDEN then return bytes, 0 end
  if status == FRESH then fewer = fewer + 1 end
  local before, turn = string.sub(bytes, 1, at * ${stateBytes}), string.sub(bytes, at * ${stateBytes} + ${archivedBytes + 1})
  return before .. string.char(FORBIDDEN * 32 + first % 32, 0, 0) .. turn, 2 ^ (7 - at)
end

-- Of the eight that stand together those from the first to the last.
local function forbid_eight(byte, from, to)
  local bytes, key, at = states_of_eight(byte)
  local bits = 0
  if bytes == fresh and to - from == 7 then bytes, bits, fewer = forbidden, 255, fewer + 8
  else
    for i = from, to do
      local value
      bytes, value = forbid_one(bytes, i)
      bits = bits + value
    end
  end
  if bits == 0 then return end
  change()
  redis.call('SETRANGE', key, at, bytes)
  local dirty = string.byte(redis.call('GETRANGE', pool .. 'dirty', byte, byte)) or 0
  redis.call('SETRANGE', pool .. 'dirty', byte, string.char(bit.bor(dirty, bits)))
end

for _, range in ipairs(argument.ranges) do
  local first, last = range[1], range[2] - 1
  fewer = 0
  for byte = math.floor(first / 8), math.floor(last / 8) do
    forbid_eight(byte, math.max(first - byte * 8, 0), math.min(last - byte * 8, 7))
  end
  if fewer > 0 then redis.call('HINCRBY', pool .. 'left', range[3], -fewer) end
end
`;
