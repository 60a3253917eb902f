"""Answers of the service as its documentation and live clients show them; what fuzzing begins with."""

from __future__ import annotations

REAL = (
    '{"id": "task_1", "object": "generation.task", "model": "kling-v2-6", "status": "queued", "progress": 0, '
    '"created_at": 1785000000, "client_business_id": "ours_1", "metadata": {}}',
    '{"id": "video_9", "task_id": "task_1", "object": "video", "model": "kling-v2-6", "status": "", "progress": 0, '
    '"created_at": 1785000000}',
    '{"id": "task_1", "object": "generation.task", "model": "kling-v2-6", "status": "in_progress", "progress": 62, '
    '"created_at": 1785000000}',
    '{"id": "task_1", "object": "generation.task", "model": "kling-v2-6", "status": "completed", "progress": 100, '
    '"created_at": 1785000000, "completed_at": 1785000180, "expires_at": 1785086580, "result": {"type": "video", '
    '"data": [{"url": "https://files.example/x.mp4", "format": "mp4"}]}}',
    '{"id": "task_1", "object": "generation.task", "status": "failed", "progress": 100, "created_at": 1785000000, '
    '"error": {"code": "generation_failed", "message": "\\u5185\\u5bb9"}}',
    '{"success": true, "message": "", "data": {"id": "upload_1", "url": "https://files.example/x.jpg", '
    '"mime_type": "image/jpeg", "size": 89234}}',
    '{"success": false, "message": "Image too large. Maximum size is 10MB"}',
    '{"success": true, "remain_balance": 10.5, "used_balance": 2.3, "remain_credits": 2100, "used_credits": 460, '
    '"credits_per_usd": 200, "unlimited_quota": false}',
    '{"success": true, "remain_balance": -1, "used_credits": 460, "unlimited_quota": true}',
    '{"error": {"code": "rate_limit_exceeded", "message": "Too many requests", "type": "rate_limit_error"}}',
    '{"error": {"code": 404, "message": "Task not found", "type": "not_found_error"}}',
    '{"error": "text"}',
    '{"message": "text"}',
)
