/** Further arguments: calls. Answer to each: whether it is issued. The first time, it counts as handed out. */
export const confirmLua = `
local answers, hours, first = {}, {}, 0
for at = 2, #ARGV do
  local lease = load(ARGV[at])
  if among(lease.state, 'issuing', 'abandoning') then
    lease.state, lease.wake = 'issued', lease.expires
    save(lease)
    first, hours[lease.hour] = first + 1, (hours[lease.hour] or 0) + 1
  end
  answers[#answers + 1] = lease.state == 'issued' and 1 or 0
end
if first > 0 then redis.call('INCRBY', pool .. 'handed-out', first) end
for hour, count in pairs(hours) do acknowledged(hour, count) end
return answers
`;

/** Argument: call. */
export const abandonLua = `
local lease = load(argument.call)
if lease.state ~= 'issuing' then return end
lease.state = 'abandoning'
save(lease)
`;

/** Argument: call, volunteer, now, expires. */
export const renewLua = `
local lease = load(argument.call)
if lease.volunteer ~= argument.volunteer then return { 'unknown' } end
if lease.state ~= 'issued' or tonumber(lease.expires) <= argument.now then return { 'over' } end
local expires = math.min(argument.expires, tonumber(lease.keep))
lease.expires, lease.wake = whole(expires), whole(expires)
save(lease)
return { 'done', expires }
`;

/** Argument: call, volunteer, now, claim_until. */
export const releaseLua = `
local lease = load(argument.call)
if lease.volunteer ~= argument.volunteer then return { 'unknown' } end
if lease.state == 'released' then return { 'done' } end
local running = lease.state == 'issued' and tonumber(lease.expires) > argument.now
if not running and lease.state ~= 'releasing' then return { 'over' } end
take_away(lease)
lease.state, lease.wake = 'releasing', whole(argument.claim_until)
save(lease)
wake(lease.wake, { lease.call })
return { 'done', text_of(lease) }
`;

/** Argument: call, volunteer. Answer: which number. */
export const numberOfLua = `
local lease = load(argument.call)
if lease.volunteer ~= argument.volunteer then return { 'unknown' } end
return { 'done', lease.index }
`;

/** Argument: calls. Answer: those of which there is no lease, and no trace of one. */
export const unknownLua = `
local unknown = {}
for _, call in ipairs(argument.calls) do
  if redis.call('HEXISTS', LEASES, call) == 0 and redis.call('EXISTS', lease_key(call)) == 0 then unknown[#unknown + 1] = call end
end
return unknown
`;

/**
 * Argument: now, limit, claim_until. Answer: whether there is more to look at, and of each lease that is to end its call
 * and itself, one after the other.
 */
export const endingsLua = `
local endings, put_off, budget = {}, {}, 2000

local function look_again(at, call)
  put_off[at] = put_off[at] or {}
  table.insert(put_off[at], call)
end

local function look_at(lease)
  if not among(lease.state, 'issuing', 'abandoning', 'issued', 'releasing', 'expiring') then return end
  if tonumber(lease.wake) > argument.now then return look_again(lease.wake, lease.call) end
  if among(lease.state, 'issuing', 'abandoning') then
    -- The volunteer was told of no number, so his request is open again.
    lease.state, lease.unconfirmed = 'releasing', 1
    take_away(lease)
  elseif lease.state == 'issued' then
    take_away(lease)
    lease.state = 'expiring'
  end
  lease.wake = whole(argument.claim_until)
  save(lease)
  look_again(lease.wake, lease.call)
  endings[#endings + 1], endings[#endings + 2] = lease.call, text_of(lease)
end

local due
while budget > 0 and #endings < 2 * argument.limit do
  due = redis.call('ZRANGEBYSCORE', pool .. 'wake', '-inf', argument.now, 'WITHSCORES', 'LIMIT', 0, 1)
  if #due == 0 then break end
  redis.call('ZREM', pool .. 'wake', due[1])
  for _, call in ipairs(lines_of(due[1])) do
    budget = budget - 1
    if #endings < 2 * argument.limit then look_at(load(call)) else look_again(due[2], call) end
  end
end
for at, calls in pairs(put_off) do wake(at, calls) end
return { #due > 0 and 1 or 0, endings }
`;

/** Argument: call, forget_at, rest: how long after the late window an expired number rests, in ms. */
export const finishLua = `
local lease = load(argument.call)
if not among(lease.state, 'releasing', 'expiring') then return end
local expired, status, _, _, turn = lease.state == 'expiring', state_of(lease.index)
if lease.unconfirmed then acknowledged(lease.hour, 1) end
if expired then forget(lease, 'expired', lease.keep) else forget(lease, 'released', argument.forget_at) end
-- An older call may have closed it in the meantime.
if status ~= LEASED or turn ~= lease.turn then return end
local quarter = expired and math.ceil((tonumber(lease.keep) + argument.rest) / 900000) or 0
wait(lease.index, lease.zone, lease.attempts, quarter)
`;
