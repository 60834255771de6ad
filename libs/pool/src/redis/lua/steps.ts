/** Argument: call. */
export const confirmLua = `
local lease = load(argument.call)
if among(lease.state, 'issuing', 'abandoning') then move(lease, 'issued', lease.expires) end
return lease.state == 'issued' and 1 or 0
`;

/** Argument: call. */
export const abandonLua = `
local lease = load(argument.call)
if lease.state == 'issuing' then redis.call('HSET', lease_key(lease.call), 'state', 'abandoning') end
`;

/** Argument: call, volunteer, now, expires. */
export const renewLua = `
local lease = load(argument.call)
if lease.volunteer ~= argument.volunteer then return { 'unknown' } end
if lease.state ~= 'issued' or tonumber(lease.expires) <= argument.now then return { 'over' } end
local expires = math.min(argument.expires, tonumber(lease.keep))
redis.call('HSET', lease_key(lease.call), 'expires', expires)
move(lease, 'issued', expires)
return { 'done', expires }
`;

/** Argument: call, volunteer, now, claim_until. */
export const releaseLua = `
local lease = load(argument.call)
if lease.volunteer ~= argument.volunteer then return { 'unknown' } end
if lease.state == 'released' then return { 'done' } end
local running = lease.state == 'issued' and tonumber(lease.expires) > argument.now
if not running and lease.state ~= 'releasing' then return { 'over' } end
take_away(lease, 'releasing', argument.claim_until)
return { 'done', shown(lease) }
`;

/** Argument: call, volunteer. */
export const doNotCallLua = `
local lease = load(argument.call)
if lease.volunteer ~= argument.volunteer then return { 'unknown' } end
close(lease.slot)
return { 'done' }
`;

/** Argument: call, closes, dialled, from, most_attempts, forget_at. */
export const settleLua = `
local lease = load(argument.call)
if not lease.state then return end
if among(lease.state, 'settled', 'released') then
  -- A correction can close the number; it cannot open it again, for somebody was reached.
  if argument.closes then close(lease.slot) end
  return
end
take_away(lease, 'settled')
forget(lease, argument.forget_at)
local attempt = tonumber(lease.attempt)
if argument.closes or (argument.dialled and attempt >= argument.most_attempts) then close(lease.slot)
else free(lease.slot, argument.dialled and attempt + 1 or attempt, argument.from, argument.dialled) end
`;

/** Argument: now, limit, claim_until. */
export const endingsLua = `
local endings = {}
for _, call in ipairs(redis.call('ZRANGEBYSCORE', pool .. 'wake', '-inf', argument.now, 'LIMIT', 0, argument.limit)) do
  local lease = load(call)
  if among(lease.state, 'issuing', 'abandoning') then
    -- The volunteer was told of no number, so his request is open again.
    if lease.request then redis.call('DEL', request_key(lease.volunteer, lease.request)) end
    take_away(lease, 'releasing', argument.claim_until)
  elseif lease.state == 'issued' then take_away(lease, 'expiring', argument.claim_until)
  elseif among(lease.state, 'releasing', 'expiring') then move(lease, lease.state, argument.claim_until)
  else redis.call('ZREM', pool .. 'wake', call) end
  if among(lease.state, 'releasing', 'expiring') then endings[#endings + 1] = shown(lease) end
end
return endings
`;

/** Argument: call, forget_at, rest: how long after the late window an expired number rests, in ms. */
export const finishLua = `
local lease = load(argument.call)
if lease.state == 'releasing' then
  move(lease, 'released')
  forget(lease, argument.forget_at)
  free(lease.slot, tonumber(lease.attempt), 0, false)
elseif lease.state == 'expiring' then
  move(lease, 'expired')
  forget(lease, lease.keep)
  free(lease.slot, tonumber(lease.attempt), tonumber(lease.keep) + argument.rest, false)
end
`;
