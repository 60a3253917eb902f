"""The token buckets."""

from __future__ import annotations

from kling_desktop.simulator.limits import QUERY, SUBMIT, Limiter


def test_fifty_submits_may_come_at_once_and_then_five_a_second():
    now = [1000.0]
    limiter = Limiter(lambda: now[0])
    assert all(limiter.take("ann", SUBMIT).allowed for _ in range(50))
    refused = limiter.take("ann", SUBMIT)
    assert not refused.allowed
    assert refused.headers["Retry-After"] == "1"
    assert refused.headers["X-RateLimit-Remaining"] == "0"
    now[0] += 1
    assert [limiter.take("ann", SUBMIT).allowed for _ in range(6)] == [True] * 5 + [False]


def test_users_and_categories_have_buckets_of_their_own():
    limiter = Limiter(lambda: 0.0)
    while limiter.take("ann", SUBMIT).allowed:
        pass
    assert limiter.take("bob", SUBMIT).allowed
    query = limiter.take("ann", QUERY)
    assert query.allowed
    assert query.headers["X-RateLimit-Limit"] == "3000"
    assert query.headers["X-RateLimit-Category"] == "async_query"
    assert "Retry-After" not in query.headers
