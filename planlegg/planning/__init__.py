"""From judged candidates to options worth choosing, and to the plan for a meeting. Pure."""
