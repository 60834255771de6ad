/**
 * Argument: call, version (16 hexadecimal digits: the highest one of a call counts), closes, dialled, quarter (from when it
 * may be called again; 0: at once), most_attempts, forget_at.
 *
 * What a call did to its number can be undone by a later version of that call, unless somebody was handed the number
 * since; then it can only be closed. Closing is never undone by another call.
 */
export const settleLua = `
local lease = load(argument.call)
if not lease.state or (lease.applied or '') >= argument.version then return end
redis.call('HSET', lease_key(lease.call), 'applied', argument.version)

local status, ours = state_of(lease.index), is_last(lease)
if among(lease.state, 'issuing', 'abandoning', 'issued', 'releasing', 'expiring') then
  take_away(lease, 'settled')
  forget(lease, argument.forget_at)
elseif lease.state == 'expired' then
  move(lease, 'settled')
  forget(lease, argument.forget_at)
end

if argument.closes then
  shut(lease.index, CLOSED, math.min(lease.attempts + 1, 31))
  if not ours then
    -- Whoever was handed the number since does not open it any more.
    local last = redis.call('GET', last_key(lease.index))
    if last then redis.call('HDEL', lease_key(last), 'closed') end
  elseif status ~= CLOSED then redis.call('HSET', lease_key(lease.call), 'closed', 1) end
  return
end

if not ours or (status == CLOSED and not lease.closed) then return end
redis.call('HDEL', lease_key(lease.call), 'closed')
local attempts = lease.attempts + (argument.dialled and 1 or 0)
if attempts >= argument.most_attempts then shut(lease.index, EXHAUSTED, math.min(attempts, 31))
else wait(lease.index, lease.zone, attempts, argument.quarter) end
`;

/** Argument: ranges (first, end, group), or none: do-not-call, for ever. */
export const forbidLua = `
for _, range in ipairs(argument.ranges) do
  for index = range[1], range[2] - 1 do
    local status, attempts = state_of(index)
    if status ~= FORBIDDEN then
      leave_fresh(status, range[3])
      set_state(index, FORBIDDEN, attempts, 0)
      touched(index)
    end
  end
end
`;
