// Before the first paint, so that a reader who chose dark never sees a white flash. A file of its own, as inline scripts are forbidden.
try {
  const theme = localStorage.getItem('dondoc-theme');
  if (theme === 'dark' || theme === 'light') document.documentElement.dataset.theme = theme;
} catch {
  // A browser that keeps nothing shows the theme of the system.
}
