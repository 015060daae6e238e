export default function Page() {
  return <h1>Screener</h1>;
}
