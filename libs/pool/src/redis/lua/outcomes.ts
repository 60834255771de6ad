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
for _, range in ipairs(argument.ranges) do
  local fewer = 0
  for index = range[1], range[2] - 1 do
    local status, attempts = state_of(index)
    if status ~= FORBIDDEN then
      if status == FRESH then fewer = fewer + 1 end
      set_state(index, FORBIDDEN, attempts, 0)
      touched(index)
    end
  end
  if fewer > 0 then redis.call('HINCRBY', pool .. 'left', range[3], -fewer) end
end
`;
