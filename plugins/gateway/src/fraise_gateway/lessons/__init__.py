"""From plans that the application has made to what the native path knows of them."""

from __future__ import annotations

from fraise_gateway.lessons.lesson import LESSON_VERSION, LessonWriter
from fraise_gateway.lessons.refusal import NotTaughtError, Reason
from fraise_gateway.lessons.session import SessionHeaders, read_session_headers
from fraise_gateway.lessons.teacher import Teacher

__all__ = [
    "LESSON_VERSION",
    "LessonWriter",
    "NotTaughtError",
    "Reason",
    "SessionHeaders",
    "Teacher",
    "read_session_headers",
]
