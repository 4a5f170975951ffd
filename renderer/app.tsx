import { QueryClient, QueryClientProvider, useQuery } from '@tanstack/react-query';
import { orpc } from './api/client.ts';
import { useConnection } from './api/use-connection.ts';

const queryClient = new QueryClient();

export function App() {
  return (
    <QueryClientProvider client={queryClient}>
      <About />
    </QueryClientProvider>
  );
}

function About() {
  const connection = useConnection();
  const about = useQuery(orpc.application.about.queryOptions());
  return (
    <main data-connection={connection}>
      <h1>SEND Pathways</h1>
      <p>{about.data ? `Version ${about.data.version}` : 'Starting'}</p>
    </main>
  );
}
