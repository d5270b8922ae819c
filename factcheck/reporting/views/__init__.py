"""What a report shows, worked out once for every form of it: plain visible text, no markup."""
