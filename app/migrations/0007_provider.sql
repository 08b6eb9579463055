-- What ties an account to somebody at the office's own sign-in goes when it is undone: nothing is kept of who that was.
GRANT DELETE ON "account_credential" TO dondoc_accounts;
